import type { Definition, Field } from '../definition/definition';
import { columnsOf } from '../definition/columns';

/** A schema of JSON Schema, draft 2020-12: https://json-schema.org/draft/2020-12/json-schema-validation */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The keyword under which a schema holds what JSON Schema has no keyword for. Readers that do not know it pass over it. */
export const conferKeyword = 'x-confer';

const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** Properties that every list may have, whatever its fields. */
export const listProperties: readonly string[] = ['firstName', 'lastName', 'fullName', 'contact', 'expiry', 'issueDate'];

/** A phone number in the form in which it is issued: https://www.itu.int/rec/T-REC-E.164 */
export const phonePattern = '^\\+[1-9][0-9]{6,14}$';

/** A duration in the form in which it is issued: `1 year 6 months`. */
const durationPattern = '^[1-9][0-9]* (day|week|month|year)s?( [1-9][0-9]* (day|week|month|year)s?)*$';

/** The property of a field. A field that is called as one of the list's own is `field.contact`, as its column is. */
export const propertyName = (key: string): string => (listProperties.includes(key) ? `field.${key}` : key);

/**
 * One row of the definition's list as JSON Schema, with every value in the form in which it is issued. The whole
 * definition is in it: `definitionFromJsonSchema` gives back the same. Fixed fields are constants that no row needs to
 * repeat. Bounds of days are `formatMinimum` and `formatMaximum`, as Ajv reads them.
 */
export function definitionToJsonSchema(definition: Definition): JsonSchema {
  const { name, description, fields, ...rest } = definition;
  const columns = columnsOf(definition);
  const properties = new Map<string, JsonSchema>();
  for (const { key, header } of columns) {
    if (!key.startsWith('field.')) properties.set(key, { ...ownShape(key, definition), title: header });
  }
  for (const field of fields) properties.set(propertyName(field.key), propertyOf(field));
  return {
    $schema: dialect,
    title: name,
    description,
    type: 'object',
    properties: Object.fromEntries(properties),
    required: [
      ...columns.filter(({ key, required }) => required && !key.startsWith('field.')).map(({ key }) => key),
      ...fields.filter(({ required, fixed }) => required && fixed === undefined).map(({ key }) => propertyName(key)),
    ],
    additionalProperties: false,
    // Databases that store JSON may sort properties, and the order of fields is that of the columns.
    [conferKeyword]: { ...rest, fields: fields.map(({ key }) => propertyName(key)) },
  };
}

function ownShape(key: string, { contact }: Definition): JsonSchema {
  const email = { format: 'email' };
  const phone = { pattern: phonePattern };
  switch (key) {
    case 'contact': return { type: 'string', ...(contact === 'email' ? email : contact === 'phone' ? phone : { anyOf: [email, phone] }) };
    case 'issueDate': return { type: 'string', format: 'date' };
    case 'expiry': return { type: 'string', anyOf: [{ format: 'date' }, { pattern: durationPattern }] };
    default: return { type: 'string', minLength: 1 };
  }
}

function propertyOf(field: Field): JsonSchema {
  const { key, type, header, help, fixed, aliases, unique, required } = field;
  const beyond = withoutUndefined({
    key: propertyName(key) === key ? undefined : key,
    type: type === 'longText' ? type : undefined,
    aliases,
    unique,
    required: fixed !== undefined && required ? required : undefined,
  });
  return withoutUndefined({
    ...shapeOf(field),
    title: header,
    description: help,
    const: fixed,
    [conferKeyword]: Object.keys(beyond).length > 0 ? beyond : undefined,
  });
}

function shapeOf(field: Field): JsonSchema {
  switch (field.type) {
    case 'text':
    case 'longText': return { type: 'string', minLength: field.minLength, maxLength: field.maxLength };
    case 'integer': return { type: 'integer', minimum: field.min, maximum: field.max };
    case 'decimal': return { type: 'number', minimum: field.min, maximum: field.max };
    case 'date': return { type: 'string', format: 'date', formatMinimum: field.min, formatMaximum: field.max };
    case 'choice': return { type: 'string', enum: field.options };
    case 'yesNo': return { type: 'boolean' };
    case 'email': return { type: 'string', format: 'email' };
    case 'phone': return { type: 'string', pattern: phonePattern };
    case 'url': return { type: 'string', format: 'uri' };
  }
}

/** The properties that are there: JSON has no `undefined`. */
export const withoutUndefined = (properties: JsonSchema): JsonSchema => Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
