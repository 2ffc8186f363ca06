import * as z from 'zod/mini';
import type { Definition, Field, FieldType } from '../definition/definition';
import type { FieldValue, RowRequest } from './confer-messages';
import type { Converted, Given, GivenField } from './converted';
import { parseIsoDate } from '../dates/calendar-date';
import { DefinitionError, parseDefinition } from '../definition/parse-definition';
import { resolveExpiry } from '../definition/expiry';
import { lostPaths, readForeign, titledField, unsaid } from './converted';
import { distinct, distinctHeaders, inPlainLetters, keysOf } from './field-key';

/**
 * A definition as DICE ID has it: a schema on a ledger, whose name and version together are unique, with typed attributes.
 * https://dev.diceid.com/developer-docs (platform console, schema); the names of the fields are those of clients in the open.
 */
export interface DiceSchema {
  readonly schema_name: string;
  readonly schema_version: string;
  /** Type by name. Names have letters, digits, hyphens and underscores. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Attributes that stand for no field: who holds the credential, its last day, the certificate's address, its title in the wallet. */
const own = { name: 'Name', expiry: 'Valid_Till', certificate: 'Cred_URL', displayName: 'dice_display_name' } as const;
const ownNames: readonly string[] = Object.values(own);

/** The only type that clients in the open send. DICE ID has more, and publishes no list of them. */
const text = 'text';

/** What this organisation's console calls the types of fields. What it leaves out is text. A choice is text, too: no attribute holds options. */
export type DiceTypes = Readonly<Partial<Record<Exclude<FieldType, 'choice'>, string>>>;

const nameSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/, 'has a character that no attribute of DICE ID has'));

/** Attributes were seen as an object and, in answers, as a list of pairs. */
const pairs = (attributes: unknown): unknown =>
  typeof attributes === 'object' && attributes !== null && !Array.isArray(attributes) ? Object.entries(attributes).map(([name, type]: [string, unknown]) => ({ name, type })) : attributes;

const foreignSchema = z.looseObject({
  schema_name: z.string(),
  schema_version: z.string().check(z.minLength(1)),
  attributes: z.pipe(
    z.pipe(z.transform(pairs), z.array(z.looseObject({ name: nameSchema, type: z.string() }))),
    z.transform((attributes) => Object.fromEntries(attributes.map(({ name, type }) => [name, type]))),
  ),
});

export interface DiceOptions {
  /** The schema is for certificates: their address is an attribute. */
  readonly forCertificates?: boolean;
  readonly types?: DiceTypes;
  /** The schema for which the definition stands already. Its names, and which of the attributes it has that are no fields, are kept. */
  readonly known?: DiceSchema;
  /** Names and versions that DICE ID has already. */
  readonly taken?: readonly Pick<DiceSchema, 'schema_name' | 'schema_version'>[];
}

/**
 * `Student number` is `Student_number`. A header without plain letters leaves it to the key: digits alone would go to the
 * front of the schema, wherever the field stands.
 */
function nameOf({ key, header }: Pick<Field, 'key' | 'header'>): string {
  const name = inPlainLetters(header).replace(/['’]/g, '').split(/[^A-Za-z0-9_-]+/).filter((word) => word !== '').join('_');
  return /^\d*$/.test(name) ? key : name;
}

function headerOf(name: string): string {
  const header = name.replace(/_/g, ' ').trim();
  return nameOf({ key: '', header }) === name ? header : name;
}

const longestName = 100;

/** Names for fields, each different from the others and from those that are taken, whatever the case of letters. */
function namesOf(fields: readonly Pick<Field, 'key' | 'header'>[], taken: readonly string[], kept?: ReadonlyMap<string, string>): readonly string[] {
  const used = new Set([...taken, ...fields.flatMap(({ key }) => kept?.get(key) ?? [])].map((name) => name.toLowerCase()));
  return fields.map((field) => {
    const name = kept?.get(field.key) ?? distinct(nameOf(field), '_', longestName, (candidate) => used.has(candidate.toLowerCase()));
    used.add(name.toLowerCase());
    return name;
  });
}

/** The fields of a schema, as far as its attributes say. */
function fieldsOf({ attributes }: DiceSchema, types: DiceTypes, takenKeys: readonly string[] = []) {
  const names = Object.keys(attributes).filter((name) => !ownNames.includes(name));
  const keys = keysOf(names, takenKeys);
  const typeOf = new Map(Object.entries(types).map(([type, name]) => [name, type as keyof DiceTypes]));
  return distinctHeaders(names.map(headerOf)).map((header, index) => {
    const name = names[index] ?? '';
    return { name, field: { ...titledField(keys[index] ?? '', header), type: typeOf.get(attributes[name] ?? text) ?? 'text' } };
  });
}

/** An attribute, and where the value of a row comes from. */
interface Carrier {
  readonly name: string;
  readonly type: string;
  readonly source: keyof typeof own | Field;
}

function carriersOf({ expiry, fields }: Definition, { forCertificates = false, types = {}, known }: DiceOptions): readonly Carrier[] {
  const standing = new Map(known && fieldsOf(known, types).map(({ name, field }) => [field.key, { name, field }]));
  const has = (source: keyof typeof own): boolean => known === undefined || own[source] in known.attributes;
  const ownCarrier = (source: keyof typeof own, type = text): Carrier => ({ name: own[source], type: known?.attributes[own[source]] ?? type, source });
  const before = has('name') ? [ownCarrier('name')] : [];
  const after = [
    ...(expiry.rule !== 'none' && has('expiry') ? [ownCarrier('expiry', types.date)] : []),
    ...((known ? has('certificate') : forCertificates) ? [ownCarrier('certificate')] : []),
    ownCarrier('displayName'),
  ];
  const kept = new Map(fields.flatMap(({ key, header }) => {
    const found = standing.get(key);
    return found?.field.header === header ? [[key, found.name] as const] : [];
  }));
  const names = namesOf(fields, [...before, ...after].map(({ name }) => name), kept);
  return [...before, ...fields.map((field, index): Carrier => {
    const found = standing.get(field.key);
    const type = (field.type === 'choice' ? undefined : types[field.type]) ?? text;
    // A type that Confer has no word for stays as it was, as long as the field is still what it was read as.
    return { name: names[index] ?? field.key, type: found?.field.type === field.type ? known?.attributes[found.name] ?? type : type, source: field };
  }), ...after];
}

/** Seen are `1.0` and `1.4`; Confer counts versions in whole numbers. */
const versionOf = (version: string): number | undefined => {
  const match = /^([1-9]\d{0,8})(?:\.0)?$/.exec(version);
  return match ? Number(match[1]) : undefined;
};

/**
 * The schema of a definition. A schema on the ledger never changes, so a changed definition needs a version of its own.
 *
 * @throws {DefinitionError} if DICE ID has a schema of this name and version already
 */
export function definitionToDice(definition: Definition, options: DiceOptions = {}): Converted<DiceSchema> {
  const { known, taken = [], types = {} } = options;
  const changed: DiceSchema = {
    schema_name: known?.schema_name.trim() === definition.name ? known.schema_name : definition.name,
    schema_version: `${definition.version}.0`,
    attributes: Object.fromEntries(carriersOf(definition, options).map(({ name, type }) => [name, type])),
  };
  const value = known && isSame(changed, known) ? { ...changed, schema_version: known.schema_version } : changed;
  const stands = (schema: Pick<DiceSchema, 'schema_name' | 'schema_version'>) => schema.schema_name === value.schema_name && schema.schema_version === value.schema_version;
  if (taken.some(stands) && !(known && stands(known))) {
    throw new DefinitionError([`version: DICE ID has “${value.schema_name}” ${value.schema_version} already`]);
  }
  const back = {
    name: value.schema_name.trim(),
    version: versionOf(value.schema_version),
    recipient: 'fullName',
    ...unsaid,
    expiry: { rule: own.expiry in value.attributes ? 'optional' : 'none' },
    fields: fieldsOf(value, types).map(({ field }) => field),
  };
  return { value, lost: lostPaths(definition, back) };
}

const isSame = (a: DiceSchema, b: DiceSchema): boolean =>
  a.schema_name === b.schema_name && lostPaths(a.attributes, b.attributes).length === 0 && lostPaths(b.attributes, a.attributes).length === 0;

/**
 * A definition from a schema. `Name` and `Valid_Till` are the recipient and the expiry. Fields of a given definition
 * whose attribute has the same name lend their key, header, type, bounds and help.
 *
 * @throws {DefinitionError} naming every problem with its place
 */
export function definitionFromDice(schema: unknown, given: Given<'name' | 'version' | 'recipient' | 'expiry' | 'fields'>, { types = {} }: Pick<DiceOptions, 'types'> = {}): Converted<Definition> {
  const { schema_name, schema_version, attributes } = readForeign(foreignSchema, schema, 'schema');
  const source: DiceSchema = { schema_name, schema_version, attributes };
  const givenFields = given.fields ?? [];
  const names = namesOf(givenFields, Object.keys(attributes).filter((name) => ownNames.includes(name)));
  const known = new Map(givenFields.map((field, index) => [names[index], field]));
  const version = versionOf(schema_version) ?? given.version;
  const definition = parseDefinition({
    ...given,
    name: schema_name,
    ...(version !== undefined && { version }),
    recipient: given.recipient ?? 'fullName',
    expiry: !(own.expiry in attributes) ? given.expiry ?? { rule: 'none' } : given.expiry && given.expiry.rule !== 'none' ? given.expiry : { rule: 'optional' },
    fields: fieldsOf(source, types, givenFields.map(({ key }) => key)).map(({ name, field }): GivenField => known.get(name) ?? field),
  });
  return { value: definition, lost: lostPaths(source, definitionToDice(definition, { types }).value) };
}

/** What an invitation says of the credential that follows it. */
export interface DiceCredentialData {
  readonly schema_name: string;
  readonly schema_version: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
}

/** What a row does not say of its credential. */
export interface DiceCredential {
  /** `YYYY-MM-DD`. */
  readonly issuedOn: string;
  /** The title of the credential in the wallet; left out, the schema's name. */
  readonly displayName?: string;
  /** Left out, DICE ID fills in the certificate that it makes itself. */
  readonly certificateUrl?: string;
}

/**
 * Writes rows as data of credentials, made once for a definition. Every attribute is named, with an empty value where the
 * row has none: DICE ID wants a value for each.
 */
export function diceCredentialData(definition: Definition, options: DiceOptions = {}): (row: Pick<RowRequest, 'recipient' | 'expiry' | 'fields'>, credential: DiceCredential) => DiceCredentialData {
  const { schema_name, schema_version } = definitionToDice(definition, options).value;
  const carriers = carriersOf(definition, options);
  return ({ recipient, expiry, fields }, { issuedOn, displayName, certificateUrl }) => {
    const valueOf = (source: Carrier['source']): string | undefined => {
      switch (source) {
        case 'name': return recipient.fullName ?? [recipient.firstName, recipient.lastName].filter(Boolean).join(' ');
        case 'expiry': return dateText(resolveExpiry(definition.expiry, expiry, issuedOn), 'end');
        case 'certificate': return certificateUrl;
        case 'displayName': return displayName ?? schema_name;
        default: return valueText(source, source.fixed ?? fields[source.key]);
      }
    };
    return {
      schema_name,
      schema_version,
      attributes: carriers.flatMap(({ name, source }) => {
        const value = valueOf(source);
        return value === undefined && source === 'certificate' ? [] : [{ name, value: value ?? '' }];
      }),
    };
  };
}

const valueText = ({ type }: Field, value: FieldValue | undefined): string | undefined =>
  value === undefined ? undefined : type === 'date' ? dateText(String(value), 'start') : String(value);

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * `2026-11-03` as `03-Nov-2026 00:00:00`, the form `dd-MMM-yyyy HH:mm:ss` in which clients in the open send dates, and the
 * only one known: https://github.com/topcoder-platform/identity-api-v6. The last day of validity ends with its last second.
 */
function dateText(date: string | undefined, time: 'start' | 'end'): string | undefined {
  const parsed = date === undefined ? undefined : parseIsoDate(date);
  if (!parsed) return date;
  return `${String(parsed.day).padStart(2, '0')}-${months[parsed.month - 1] ?? ''}-${parsed.year} ${time === 'start' ? '00:00:00' : '23:59:59'}`;
}
