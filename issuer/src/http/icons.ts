import type { Html } from './html';
import { html } from './html';

/** Drawn in the colour of the text around them. The word beside an icon says the same, so none has a name of its own. */
const icon = (size: number, drawing: Html): Html =>
  html`<svg class="icon" width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${drawing}</svg>`;

export const shieldIcon = icon(36, html`<path d="M12 3 5 5.5v6c0 4.3 2.9 7.6 7 9.5 4.1-1.9 7-5.2 7-9.5v-6z"/><path d="m8.8 12 2.3 2.3 4.2-4.5"/>`);
export const crossIcon = icon(36, html`<circle cx="12" cy="12" r="9"/><path d="m8.5 8.5 7 7m0-7-7 7"/>`);
export const prohibitedIcon = icon(36, html`<circle cx="12" cy="12" r="9"/><path d="m5.8 5.8 12.4 12.4"/>`);
export const clockIcon = icon(36, html`<circle cx="12" cy="12" r="9"/><path d="M12 7v5.5l3.5 2"/>`);
export const questionIcon = icon(36, html`<circle cx="12" cy="12" r="9"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8M12 16.5v.01"/>`);
export const passedIcon = icon(20, html`<circle cx="12" cy="12" r="9" fill="currentColor"/><path class="cut" d="m8.5 12.2 2.4 2.3 4.6-4.8"/>`);
export const failedIcon = icon(20, html`<circle cx="12" cy="12" r="9" fill="currentColor"/><path class="cut" d="m9 9 6 6m0-6-6 6"/>`);
