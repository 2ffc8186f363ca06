/** Of Confer, as in package.json. A higher one tells Excel that its manifest is news. */
export const version = '0.1.0';
