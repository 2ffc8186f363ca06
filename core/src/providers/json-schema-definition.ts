import * as z from 'zod/mini';
import type { Definition, FieldType } from '../definition/definition';
import type { Converted, DefinitionInput } from './converted';
import type { JsonSchema } from './json-schema';
import { fieldSchema } from '../definition/definition';
import { DefinitionError, parseDefinition } from '../definition/parse-definition';
import { foldHeader } from '../text/header-text';
import { lostPaths, readForeign } from './converted';
import { distinctHeaders, keysOf } from './field-key';
import { conferKeyword, definitionToJsonSchema, listProperties, phonePattern, propertyName, withoutUndefined } from './json-schema';

const count = z.int().check(z.minimum(0));

/** A property that may become a field. Keywords that are no business of Confer's may be there, and are listed as lost. */
const propertySchema = z.looseObject({
  type: z.optional(z.union([z.string(), z.array(z.string())])),
  title: z.optional(z.string()),
  description: z.optional(z.string()),
  enum: z.optional(z.array(z.unknown()).check(z.minLength(1))),
  const: z.optional(z.unknown()),
  format: z.optional(z.string()),
  pattern: z.optional(z.string()),
  anyOf: z.optional(z.array(z.unknown())),
  minLength: z.optional(count),
  maxLength: z.optional(count),
  minimum: z.optional(z.number()),
  maximum: z.optional(z.number()),
  formatMinimum: z.optional(z.string()),
  formatMaximum: z.optional(z.string()),
  [conferKeyword]: z.optional(z.strictObject({
    key: z.optional(z.string()),
    type: z.optional(z.literal('longText')),
    aliases: z.optional(z.array(z.string())),
    unique: z.optional(z.boolean()),
    required: z.optional(z.boolean()),
  })),
});
type Property = z.infer<typeof propertySchema>;

/** `true` and `false` are schemas, too: of anything and of nothing. No field is either. */
const withoutBooleans = (properties: unknown): unknown =>
  typeof properties === 'object' && properties !== null && !Array.isArray(properties) ? Object.fromEntries(Object.entries(properties).filter(([, property]) => typeof property !== 'boolean')) : properties;

const rowSchema = z.looseObject({
  type: z.literal('object'),
  title: z.optional(z.string()),
  description: z.optional(z.string()),
  properties: z.pipe(z.transform(withoutBooleans), z.record(z.string(), propertySchema)),
  required: z._default(z.array(z.string()), []),
  [conferKeyword]: z.optional(z.looseObject({ fields: z.optional(z.array(z.string())) })),
});
type Row = z.infer<typeof rowSchema>;

/**
 * A definition from the JSON Schema of one row. Of a schema that Confer wrote nothing is lost. Of any other, each property
 * that a field can be becomes one, with the bounds that a field has; everything else is listed. Properties that are called
 * `firstName` and `lastName` or `fullName`, `contact`, `expiry` and `issueDate` are the list's own columns.
 *
 * @param given completes what the schema does not say
 * @throws {DefinitionError} naming every problem with its place: `properties.hours.minLength: …`
 */
export function definitionFromJsonSchema(schema: unknown, given: Partial<Omit<DefinitionInput, 'fields'>> = {}): Converted<Definition> {
  const row = readForeign(rowSchema, schema, 'schema');
  const sources = fieldSources(row);
  const { fields: _, ...annotated } = row[conferKeyword] ?? {};
  const value = parseNaming(sources, {
    ...given,
    ...(row[conferKeyword] ? annotated : toldByProperties(row, given)),
    ...withoutUndefined({ name: row.title ?? given.name, description: row.description ?? given.description }),
    fields: fieldsOf(sources, row),
  });
  return { value, lost: lostPaths(schema, asWritten(value, sources, row)) };
}

/** A property that becomes a field. */
interface FieldSource {
  readonly name: string;
  readonly type: FieldType;
  readonly property: Property;
}

/** Properties that can be fields: first in the order that Confer noted, then those that were added. */
function fieldSources(row: Row): readonly FieldSource[] {
  const order = row[conferKeyword]?.fields ?? [];
  const names = Object.keys(row.properties).filter((name) => !listProperties.includes(name));
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return names.sort((a, b) => place(a) - place(b)).flatMap((name) => {
    const property = row.properties[name];
    const type = property && typeOf(property);
    return property && type ? [{ name, type, property }] : [];
  });
}

/** What a field would have to be to hold this property; `undefined` for objects, lists, anything at all. */
function typeOf(property: Property): FieldType | undefined {
  const { format, pattern } = property;
  const constant = property.const;
  if (constant !== undefined && !isScalar(constant)) return undefined;
  switch (jsonTypeOf(property)) {
    case 'integer': return 'integer';
    case 'number': return 'decimal';
    case 'boolean': return 'yesNo';
    case 'string':
      if (property.enum?.every(isText)) return 'choice';
      if (format === 'date') return 'date';
      if (format === 'email' || format === 'idn-email') return 'email';
      if (format === 'uri' || format === 'iri' || format === 'url') return 'url';
      if (pattern === phonePattern) return 'phone';
      return property[conferKeyword]?.type ?? 'text';
    default: return undefined;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isScalar = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** The one type of a property, `null` aside: in a row, a value that is not there is left out. */
function jsonTypeOf(property: Property): string | undefined {
  if (property.type === undefined) return property.enum?.every(isText) ? 'string' : property.const === undefined ? undefined : typeof property.const;
  const types = [property.type].flat().filter((type) => type !== 'null');
  return types.length === 1 ? types[0] : undefined;
}

const keyShape = /^[a-z][A-Za-z0-9]{0,63}$/;

function fieldsOf(sources: readonly FieldSource[], { required }: Row): readonly JsonSchema[] {
  const fixedKeys = sources.map(({ name, property }) => property[conferKeyword]?.key ?? (keyShape.test(name) ? name : undefined));
  const madeKeys = keysOf(sources.map(({ name }) => name), fixedKeys.filter(isText));
  const headers = distinctHeaders(sources.map(({ name, property: { title } }) => (title === undefined || !fits({ header: title }) ? name : title)));
  return sources.map(({ name, type, property }, index) => {
    const key = fixedKeys[index] ?? madeKeys[index] ?? '';
    const header = headers[index] ?? '';
    const { aliases, unique, required: requiredThough } = property[conferKeyword] ?? {};
    return withoutRefused(withoutUndefined({
      key,
      type,
      header,
      // Lists out of the system that wrote the schema have the property's name for a title.
      aliases: aliases ?? (propertyName(key) === name || foldHeader(header) === foldHeader(name) ? undefined : [name]),
      unique,
      help: property.description,
      fixed: property.const,
      required: requiredThough ?? required.includes(name),
      ...constraintsOf(type, property),
    }));
  });
}

function constraintsOf(type: FieldType, property: Property): JsonSchema {
  switch (type) {
    case 'text':
    case 'longText': return { minLength: property.minLength, maxLength: property.maxLength };
    case 'integer':
    case 'decimal': return { min: property.minimum, max: property.maximum };
    case 'date': return { min: property.formatMinimum, max: property.formatMaximum };
    case 'choice': return { options: property.enum };
    case 'yesNo':
    case 'email':
    case 'phone':
    case 'url': return {};
  }
}

const fits = (part: JsonSchema): boolean => fieldSchema.safeParse({ key: 'a', type: 'text', header: 'A', ...part }).success;

/** Parts that a field can do without, and that say something good in JSON Schema that no field can: a help of a page, a bound of 1e300. */
const dispensable = ['help', 'aliases', 'minLength', 'maxLength', 'min', 'max'];

function withoutRefused(field: JsonSchema): JsonSchema {
  const { error } = fieldSchema.safeParse(field);
  const refused = new Set(error?.issues.map(({ path }) => path[0]));
  return Object.fromEntries(Object.entries(field).filter(([part]) => !(refused.has(part) && dispensable.includes(part))));
}

/** What the list's own properties say where Confer has not written it down. */
function toldByProperties({ properties, required }: Row, given: Partial<DefinitionInput>): JsonSchema {
  const has = (name: string): boolean => properties[name] !== undefined;
  const { contact } = properties;
  return withoutUndefined({
    recipient: has('fullName') ? 'fullName' : has('firstName') && has('lastName') ? 'firstAndLastName' : given.recipient,
    contact: (contact && contactOf(contact)) ?? given.contact,
    expiry: !has('expiry') ? given.expiry ?? { rule: 'none' }
      : given.expiry && given.expiry.rule !== 'none' ? given.expiry
      : { rule: required.includes('expiry') ? 'required' : 'optional' },
    issueDate: has('issueDate') ? 'column' : given.issueDate,
  });
}

function contactOf(property: Property): Definition['contact'] | undefined {
  const type = typeOf(property);
  if (type === 'email' || type === 'phone') return type;
  return property.anyOf === undefined ? undefined : 'emailOrPhone';
}

/** Problems of a field are those of the property that it comes from. */
function parseNaming(sources: readonly FieldSource[], definition: JsonSchema): Definition {
  try {
    return parseDefinition(definition);
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    throw new DefinitionError(error.problems.map((problem) => problem.replace(/^fields\.(\d+)/, (place, index: string) => {
      const source = sources[Number(index)];
      return source ? `properties.${source.name}` : place;
    })));
  }
}

/** The definition as JSON Schema again, with the names of properties that it had, so that the two can be compared. */
function asWritten(definition: Definition, sources: readonly FieldSource[], { required }: Row): JsonSchema {
  const written = definitionToJsonSchema(definition);
  const properties = written['properties'] as Readonly<Record<string, unknown>>;
  const stillRequired = written['required'] as readonly string[];
  const newNames = new Map(sources.map(({ name }, index) => [name, propertyName(definition.fields[index]?.key ?? '')]));
  const newName = (name: string): string => newNames.get(name) ?? name;
  const kept = [...listProperties.filter((name) => name in properties), ...newNames.keys()];
  return {
    ...written,
    properties: Object.fromEntries(kept.map((name) => [name, properties[newName(name)]])),
    required: required.map((name) => (stillRequired.includes(newName(name)) ? name : undefined)),
  };
}
