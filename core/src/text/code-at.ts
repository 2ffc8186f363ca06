/**
 * `text.charCodeAt(index)`, with the method looked up once. In a loop over the characters of cells an engine would look it up
 * again for each of them, as soon as it has met texts of more than four inner kinds: that made such loops four times slower. Asking for
 * a character that is not there does the same harm: the index has to lie in the text.
 */
export const codeAt = Function.prototype.call.bind(String.prototype.charCodeAt) as (text: string, index: number) => number;
