import type { Html } from './html';
import { html } from './html';

/** Drawn in the colour of the text around them. The word beside an icon says the same, so none has a name of its own. */
const icon = (size: number, drawing: Html): Html =>
  html`<svg class="icon" width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${drawing}</svg>`;

export const languageIcon = icon(16, html`<path d="m3 20 5.5-13L14 20M5 15.5h7M13.5 4h5M16 2.5V4c0 3-1.5 5-3.5 6M14.5 5.5c.8 2.3 2.6 4 5.5 4.7"/>`);
export const downIcon = icon(16, html`<path d="m5.5 9 6.5 6.5L18.5 9"/>`);
export const chosenIcon = icon(16, html`<path d="m5 12.5 5 5 9.5-10.5"/>`);
export const pdfIcon = icon(20, html`<path d="M13.5 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8.5zM13.5 3v5.5H19"/><path d="M8.5 17.5v-5h1.3a1.5 1.5 0 0 1 0 3H8.5m5 2v-5h3m-3 2.5h2.5"/>`);
export const pictureIcon = icon(20, html`<rect x="3.5" y="3.5" width="17" height="17" rx="3"/><circle cx="15.5" cy="8.5" r="1.5"/><path d="m5 19 6-6a1.5 1.5 0 0 1 2 0l6 6"/>`);
export const badgeIcon = icon(20, html`<circle cx="12" cy="9" r="6"/><path d="m9.8 9 1.6 1.6L14.5 7.5M8.5 14.2 7.5 21.5l4.5-2.5 4.5 2.5-1-7.3"/>`);
export const codeIcon = icon(20, html`<path d="m6.5 7-5 5 5 5m11-10 5 5-5 5M14 3.5l-4 17"/>`);
export const checkCopyIcon = icon(20, html`<path d="M15 3H6a2 2 0 0 0-2 2v12M9.5 7H18a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H9.5a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2z"/><path d="m10.8 14.2 2.2 2.2 3.8-4.2"/>`);
export const linkIcon = icon(20, html`<path d="M9.5 7H7a5 5 0 0 0 0 10h2.5m5-10H17a5 5 0 0 1 0 10h-2.5M7.5 12h9"/>`);
export const printIcon = icon(20, html`<path d="M7 8V4.5A1.5 1.5 0 0 1 8.5 3h7A1.5 1.5 0 0 1 17 4.5V8M7 17H5a2 2 0 0 1-2-2v-4a3 3 0 0 1 3-3h12a3 3 0 0 1 3 3v4a2 2 0 0 1-2 2h-2"/><path d="M7 13.5h10V21H7z"/>`);
export const shieldIcon = icon(36, html`<path d="M12 3 5 5.5v6c0 4.3 2.9 7.6 7 9.5 4.1-1.9 7-5.2 7-9.5v-6z"/><path d="m8.8 12 2.3 2.3 4.2-4.5"/>`);
export const crossIcon = icon(36, html`<circle cx="12" cy="12" r="9"/><path d="m8.5 8.5 7 7m0-7-7 7"/>`);
export const prohibitedIcon = icon(36, html`<circle cx="12" cy="12" r="9"/><path d="m5.8 5.8 12.4 12.4"/>`);
export const clockIcon = icon(36, html`<circle cx="12" cy="12" r="9"/><path d="M12 7v5.5l3.5 2"/>`);
export const questionIcon = icon(36, html`<circle cx="12" cy="12" r="9"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8M12 16.5v.01"/>`);
export const passedIcon = icon(20, html`<circle cx="12" cy="12" r="9" fill="currentColor"/><path class="cut" d="m8.5 12.2 2.4 2.3 4.6-4.8"/>`);
export const failedIcon = icon(20, html`<circle cx="12" cy="12" r="9" fill="currentColor"/><path class="cut" d="m9 9 6 6m0-6-6 6"/>`);
