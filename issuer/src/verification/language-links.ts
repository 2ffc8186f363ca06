import type { Html } from '../http/html';
import { html } from '../http/html';
import type { PublicSpeech } from '../texts/public-texts';
import { publicLanguages } from '../texts/public-texts';

/** Leads to this page in the other languages. Each is called by its own name, for those who read no other. */
export const languageLinks = ({ language, say }: PublicSpeech): Html => html`<nav class="languages" aria-label="${say('page.languages')}"><ul>
${publicLanguages.map(([name, other]) => other.language === language
    ? html`<li lang="${language}" aria-current="true">${name}</li>
`
    : html`<li><a href="?lang=${other.language}" hreflang="${other.language}" lang="${other.language}" rel="alternate">${name}</a></li>
`)}</ul></nav>`;
