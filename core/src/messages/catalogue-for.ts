import type { FindingCatalogue } from './catalogue';
import { german } from './de';
import { english } from './en';
import { spanish } from './es';
import { french } from './fr';

/**
 * What Confer says about findings in the person's language, and in English where it does not speak it.
 *
 * @param language a tag of BCP 47, `de-AT`; spreadsheets write `de_AT`, too
 */
export function catalogueFor(language: string): FindingCatalogue {
  switch (language.toLowerCase().replace(/[-_].*$/, '')) {
    case 'de': return german;
    case 'es': return spanish;
    case 'fr': return french;
    default: return english;
  }
}
