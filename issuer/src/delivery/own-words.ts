import type { EmailPlaceholder } from '@confer/core';
import { emailPieces } from '@confer/core';
import type { Html } from '../http/html';
import { html } from '../http/html';

type Values = Readonly<Record<EmailPlaceholder, string>>;

/** A template of the organisation, filled in. */
export const fillIn = (template: string, values: Values): string =>
  emailPieces(template).map((piece) => ('text' in piece ? piece.text : values[piece.placeholder])).join('');

/** The same for a page: lines stay lines, and a name in other letters does not turn the words around it. */
export const fillInHtml = (template: string, values: Values): Html =>
  html`<div dir="auto">${emailPieces(template).map((piece) => ('text' in piece ? withLineBreaks(piece.text) : html`<bdi>${values[piece.placeholder]}</bdi>`))}</div>`;

const withLineBreaks = (text: string): Html => html`${text.split(/\r?\n/).map((line, index) => html`${index > 0 && html`<br>`}${line}`)}`;
