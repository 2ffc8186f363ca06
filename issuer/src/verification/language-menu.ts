import type { Html } from '../http/html';
import { html } from '../http/html';
import { chosenIcon, downIcon, languageIcon } from '../http/icons';
import type { PublicSpeech } from '../texts/public-texts';
import { publicLanguages } from '../texts/public-texts';

/**
 * Leads to this page in the other languages. Each is called by its own name, for those who read no other. The menu opens without a script, and a
 * click beside it closes it.
 */
export const languageMenu = ({ language, say }: PublicSpeech): Html => html`<nav class="languages" aria-label="${say('page.languages')}"><details id="languages">
<summary>${languageIcon}<span>${nameOf(language)}</span>${downIcon}</summary>
<ul>
${publicLanguages.map(([name, other]) => other.language === language
    ? html`<li lang="${language}" aria-current="true">${chosenIcon}${name}</li>
`
    : html`<li><a href="?lang=${other.language}" hreflang="${other.language}" lang="${other.language}" rel="alternate">${name}</a></li>
`)}</ul>
</details></nav>`;

const nameOf = (language: string): string | undefined => publicLanguages.find(([, speech]) => speech.language === language)?.[0];
