import type { Definition } from './definition';
import type { ColumnFormat } from '../host/host';
import type { Rule } from '../rules/rule';

/** Keys of the columns that every definition has, apart from its own fields. A field's column has the key `field.<key>`. */
export type ColumnKey = 'firstName' | 'lastName' | 'fullName' | 'contact' | 'issueDate' | 'expiry' | `field.${string}`;

/** One column that a definition asks for. */
export interface Column {
  readonly key: ColumnKey;
  /** The title that Confer writes, and calls the column by in messages. */
  readonly header: string;
  readonly required: boolean;
  readonly rule: Rule;
  /** Other titles under which lists hold it. */
  readonly aliases: readonly string[];
  readonly help?: string;
  /** No two rows may hold the same value. */
  readonly unique?: boolean;
}

const aliases = {
  firstName: ['Given name', 'Forename', 'First', 'Name (first)', 'Christian name'],
  lastName: ['Surname', 'Family name', 'Last', 'Name (last)'],
  fullName: ['Name', 'Student name', 'Recipient', 'Recipient name', 'Participant'],
  contact: ['E-mail', 'Mail', 'E-mail address', 'Contact e-mail', 'Recipient e-mail', 'Student e-mail'],
  phone: ['Phone', 'Phone number', 'Mobile', 'Mobile number', 'Cell', 'Telephone'],
  issueDate: ['Issued on', 'Date of issue', 'Award date', 'Date awarded'],
  expiry: ['Expiration date', 'Expiry', 'Expiry date', 'Expires', 'Expires on', 'Expiration', 'Valid until', 'Valid for', 'Duration'],
};

const contactAliases = (contact: Definition['contact']): readonly string[] =>
  contact === 'email' ? aliases.contact : contact === 'phone' ? aliases.phone : [...aliases.contact, ...aliases.phone];

/**
 * The columns of a definition in the order in which they are written: who, where to send it, until when, then the
 * variable fields. Titles of the first four are those of C.TI's template, so that its files open unchanged.
 */
export function columnsOf(definition: Definition): readonly Column[] {
  const name = (key: 'firstName' | 'lastName' | 'fullName', header: string): Column => ({ key, header, required: true, rule: { type: 'name' }, aliases: aliases[key] });
  const names = definition.recipient === 'fullName' ? [name('fullName', 'Full Name')] : [name('firstName', 'First Name'), name('lastName', 'Last Name')];
  const contact: Column = { key: 'contact', header: 'Contact', required: true, rule: { type: definition.contact }, aliases: contactAliases(definition.contact) };
  const issueDates: Column[] = definition.issueDate !== 'column' ? [] : [{ key: 'issueDate', header: 'Issue Date', required: false, rule: { type: 'date' }, aliases: aliases.issueDate }];
  const { expiry } = definition;
  const expiries: Column[] = expiry.rule === 'none' ? [] : [{
    key: 'expiry',
    header: 'Expiration Date/Duration',
    required: expiry.rule === 'required' && expiry.default === undefined,
    rule: { type: 'expiry' },
    aliases: aliases.expiry,
  }];
  const fields = definition.fields.filter(({ fixed }) => fixed === undefined).map((field): Column => ({
    key: `field.${field.key}`,
    header: field.header,
    required: field.required,
    rule: field,
    aliases: field.aliases ?? [],
    ...(field.help !== undefined && { help: field.help }),
    ...(field.unique && { unique: true }),
  }));
  return [...names, contact, ...expiries, ...issueDates, ...fields];
}

/** How a column must be formatted before anything is typed, so that `007` stays `007` and a day shows as a day. */
export function formatOf({ rule }: Column): ColumnFormat {
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
export function widthOf({ header, rule }: Column): number {
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
