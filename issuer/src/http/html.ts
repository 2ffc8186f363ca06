/** Markup that is safe to send: it was written in the program, and every text put into it was escaped. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** `undefined` and `false` leave nothing behind, so that `condition && html…` reads well. */
export type HtmlValue = Html | string | number | undefined | false | readonly HtmlValue[];

/**
 * Builds markup: `` html`<p>${name}</p>` ``. Texts are escaped for content and for attributes in double quotes; markup is
 * put in as it is; lists are put in one after the other.
 */
export function html(pieces: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(pieces.reduce((markup, piece, index) => markup + markupOf(values[index - 1]) + piece));
}

function markupOf(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'string' || typeof value === 'number') return escapeText(String(value));
  return value.map(markupOf).join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeText = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
