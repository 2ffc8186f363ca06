import type { Column } from '../definition/columns';
import type { Definition } from '../definition/definition';
import type { ColumnCatalogue } from './column-catalogue';
import { germanColumns } from './column-de';
import { englishColumns } from './column-en';
import { spanishColumns } from './column-es';
import { frenchColumns } from './column-fr';

/** @param language a tag of BCP 47, `de-AT`; spreadsheets write `de_AT`, too */
export function columnCatalogueFor(language: string): ColumnCatalogue {
  switch (language.toLowerCase().replace(/[-_].*$/, '')) {
    case 'de': return germanColumns;
    case 'es': return spanishColumns;
    case 'fr': return frenchColumns;
    default: return englishColumns;
  }
}

/** How numbers and lengths of time are written where the help is shown. */
export interface ColumnWords {
  readonly number: (value: number) => string;
  /** `undefined` for a text that is no duration. */
  readonly duration: (text: string) => string | undefined;
}

/** What a column may hold, in a few words; the definition's own help when it has one. */
export function columnHelp(catalogue: ColumnCatalogue, words: ColumnWords, { key, rule, help }: Column, { expiry }: Definition): string {
  if (help !== undefined) return help;
  switch (rule.type) {
    case 'email':
    case 'phone':
    case 'emailOrPhone': return (key === 'contact' ? catalogue.contact : catalogue)[rule.type];
    case 'expiry': {
      const duration = expiry.rule === 'none' || expiry.default === undefined ? undefined : words.duration(expiry.default);
      return duration === undefined ? catalogue.expiry : fill(catalogue.expiryDefault, { duration });
    }
    case 'integer':
    case 'decimal': {
      const { min, max } = rule;
      return min === undefined || max === undefined ? catalogue[rule.type] : fill(catalogue[`${rule.type}Between`], { min: words.number(min), max: words.number(max) });
    }
    case 'date': return key === 'issueDate' ? catalogue.issueDate : catalogue.date;
    case 'choice': return fill(catalogue.choice, { options: rule.options.join(', ') });
    case 'name':
    case 'url':
    case 'yesNo':
    case 'text':
    case 'longText': return catalogue[rule.type];
  }
}

/** In one go, so that braces in an option stay what they are. */
const fill = (template: string, parts: Readonly<Record<string, string>>): string => template.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
