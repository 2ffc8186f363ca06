import type { Definition } from './definition';
import type { OtherTitles } from '../headers/header-aliases';
import type { ColumnFormat } from '../host/host';
import type { Rule } from '../rules/rule';
import { otherTitles } from '../headers/header-aliases';
import { foldHeader } from '../text/header-text';

/** Keys of the columns that every definition has, apart from its own fields. A field's column has the key `field.<key>`. */
export type ColumnKey = 'firstName' | 'lastName' | 'fullName' | 'contact' | 'issueDate' | 'expiry' | `field.${string}`;

/** One column that a definition asks for. */
export interface Column {
  readonly key: ColumnKey;
  /** The title that Confer writes, and calls the column by in messages. */
  readonly header: string;
  readonly required: boolean;
  readonly rule: Rule;
  /** Other titles under which lists hold it: taken as if they were its own. */
  readonly aliases: readonly string[];
  /** Titles that may mean it, or something else: proposed, never taken. */
  readonly doubtfulAliases?: readonly string[];
  readonly help?: string;
  /** No two rows may hold the same value. */
  readonly unique?: boolean;
}

const contactRule = ({ contact, callingCode }: Definition): Rule => (contact === 'email' ? { type: contact } : { type: contact, callingCode });

/** How a list, or a row, holds the name of a recipient. */
export type Names = Definition['recipient'];

/**
 * The columns of a definition in the order in which they are written: who, where to send it, until when, then the
 * variable fields. Titles of the first four are those of C.TI's template, so that its files open unchanged.
 *
 * @param names how the list holds names: nothing is split or joined, so a list with other name columns than the definition
 *   asks for is issued with those that it has
 */
export function columnsOf(definition: Definition, names: Names = definition.recipient): readonly Column[] {
  const { contact, issueDate, expiry } = definition;
  const fields = definition.fields.filter(({ fixed }) => fixed === undefined);
  const ofFields = new Set(fields.flatMap(({ header, aliases = [] }) => [header, ...aliases].map(foldHeader)));
  // A title that the definition gives to a field of its own means that field, whatever it means elsewhere.
  const free = (titles: readonly string[]) => titles.filter((title) => !ofFields.has(foldHeader(title)));
  const common = (key: ColumnKey, header: string, required: boolean, rule: Rule, { certain, doubtful }: OtherTitles): Column =>
    ({ key, header, required, rule, aliases: free(certain), doubtfulAliases: free(doubtful) });
  const expiryIsRequired = expiry.rule === 'required' && expiry.default === undefined;
  return [
    ...(names === 'fullName'
      ? [common('fullName', 'Full Name', true, { type: 'name' }, otherTitles.fullName)]
      : [common('firstName', 'First Name', true, { type: 'name' }, otherTitles.firstName), common('lastName', 'Last Name', true, { type: 'name' }, otherTitles.lastName)]),
    common('contact', 'Contact', true, contactRule(definition), otherTitles[contact]),
    ...(expiry.rule === 'none' ? [] : [common('expiry', 'Expiration Date/Duration', expiryIsRequired, { type: 'expiry', fallback: expiry.default }, otherTitles.expiry)]),
    ...(issueDate === 'column' ? [common('issueDate', 'Issue Date', false, { type: 'date' }, otherTitles.issueDate)] : []),
    ...fields.map((field): Column => ({
      key: `field.${field.key}`,
      header: field.header,
      required: field.required,
      rule: field.type === 'phone' ? { ...field, callingCode: definition.callingCode } : field,
      aliases: field.aliases ?? [],
      ...(field.help !== undefined && { help: field.help }),
      ...(field.unique && { unique: true }),
    })),
  ];
}

/** How a column must be formatted before anything is typed, so that `007` stays `007` and a day shows as a day. */
export function formatOf({ rule }: Pick<Column, 'rule'>): ColumnFormat {
  switch (rule.type) {
    case 'integer':
    case 'decimal': return 'general';
    case 'date': return 'date';
    case 'name':
    case 'email':
    case 'phone':
    case 'emailOrPhone':
    case 'url':
    case 'expiry':
    case 'text':
    case 'longText':
    case 'choice':
    case 'yesNo': return 'text';
  }
}

/** Characters for which a column needs room, so that its title and most of its values can be read. */
export function widthOf({ header, rule }: Pick<Column, 'header' | 'rule'>): number {
  const forTitle = header.length + 2;
  switch (rule.type) {
    case 'email':
    case 'emailOrPhone':
    case 'url': return Math.max(forTitle, 36);
    case 'longText': return Math.max(forTitle, 40);
    case 'name':
    case 'phone':
    case 'text': return Math.max(forTitle, 16);
    case 'choice': return Math.max(forTitle, ...rule.options.map((option) => option.length + 4));
    case 'expiry':
    case 'date': return Math.max(forTitle, 12);
    case 'integer':
    case 'decimal':
    case 'yesNo': return Math.max(forTitle, 8);
  }
}
