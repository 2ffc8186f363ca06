import * as z from 'zod/mini';
import type { Definition, Field } from '../definition/definition';
import type { CellRule } from '../rules/rule';
import type { FieldValue } from './confer-messages';
import type { Converted, Given, TitledField } from './converted';
import { parseDefinition } from '../definition/parse-definition';
import { isEmpty } from '../host/empty-cell';
import { compileRule } from '../rules/compile';
import { inOneLine } from '../text/one-line';
import { lostPaths, readForeign, titledField, unsaid } from './converted';
import { distinctHeaders, keysOf } from './field-key';

/**
 * A definition as Certifier has it: a group, and custom attributes of the workspace. Certifier knows text alone: what a
 * definition says beyond names has no place there.
 * https://developers.certifier.io/docs/api-reference/credential-templates/create-a-credential-template
 */
export interface CertifierDefinition {
  readonly group: CertifierGroup;
  readonly customAttributes: readonly CertifierAttribute[];
}

const groupSchema = z.object({
  name: z.string(),
  designIds: z.optional(z.array(z.string())),
  /** The two older fields in place of `designIds`; Certifier still takes them. */
  certificateDesignId: z.optional(z.nullable(z.string())),
  badgeDesignId: z.optional(z.nullable(z.string())),
  learningEventUrl: z.optional(z.nullable(z.string())),
});

/** What `POST /v1/groups` takes. Certifier wants at least one design; a definition names none. */
export type CertifierGroup = Readonly<z.infer<typeof groupSchema>>;

const attributeSchema = z.looseObject({
  tag: z.string().check(z.refine((tag) => withoutPrefix(tag) !== '', 'names no attribute')),
  name: z.string().check(z.refine((name) => name.trim() !== '', 'is empty')),
  /** Certifier's own, such as the recipient's name, that every workspace has. */
  isDefault: z.optional(z.boolean()),
});

/** A custom attribute. Its tag has the prefix `custom.`, as `customAttributes` of a credential wants it. */
export interface CertifierAttribute {
  readonly tag: string;
  readonly name: string;
}

const prefix = 'custom.';

const withoutPrefix = (tag: string): string => tag.replace(/^(?:custom\.)+/, '');

/** Attributes were seen with the prefix and without it, as a list and as a page of one. */
const ofPage = (answer: unknown): unknown => (typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : answer);

const foreignSchema = z.looseObject({
  group: groupSchema,
  attributes: z.pipe(
    z.pipe(z.transform(ofPage), z.array(attributeSchema)),
    z.transform((attributes) => attributes.filter(({ isDefault }) => isDefault !== true).map(({ tag, name }): CertifierAttribute => ({ tag: `${prefix}${withoutPrefix(tag)}`, name }))),
  ).check(z.superRefine((attributes, context) => {
    const seen = new Map<string, number>();
    attributes.forEach(({ tag }, index) => {
      const first = seen.get(tag);
      if (first === undefined) seen.set(tag, index);
      else context.addIssue({ code: 'custom', message: `has the tag of attribute ${first + 1}`, path: [index, 'tag'] });
    });
  })),
});

/** `studentNumber` is `custom.student_number`. Every capital gives one underscore, so that {@link keysOf} gives the key back. */
const tagOf = (key: string): string => `${prefix}${key.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)}`;

function fieldsOf(attributes: readonly CertifierAttribute[]): readonly TitledField[] {
  const keys = keysOf(attributes.map(({ tag }) => withoutPrefix(tag)));
  return distinctHeaders(attributes.map(({ name }) => name)).map((header, index) => titledField(keys[index] ?? '', header));
}

/** The group and attributes that a definition already stands for. Their tags, designs and links are kept. */
export type KnownAtCertifier = Partial<Omit<CertifierDefinition, 'group'>> & { readonly group?: Partial<CertifierGroup> };

/**
 * The group and the custom attributes of a definition. Fixed fields are attributes, too: each credential carries their
 * value. The attributes must be made by a person in Certifier's dashboard; its interface has no call for that.
 */
export function definitionToCertifier(definition: Definition, known: KnownAtCertifier = {}): Converted<CertifierDefinition> {
  const { name, ...others } = known.group ?? {};
  const standing = standingAttributes(known);
  const value: CertifierDefinition = {
    group: { ...others, name: name?.trim() === definition.name ? name : definition.name },
    customAttributes: definition.fields.map(({ key, header }): CertifierAttribute => {
      const found = standing.get(key);
      return { tag: found?.attribute.tag ?? tagOf(key), name: found?.field.header === header ? found.attribute.name : header };
    }),
  };
  const back = { name: value.group.name.trim(), recipient: 'fullName', ...unsaid, fields: fieldsOf(value.customAttributes) };
  // By what it goes at Certifier is no loss there.
  return { value, lost: lostPaths({ ...definition, certifier: undefined }, back) };
}

function standingAttributes({ customAttributes = [] }: KnownAtCertifier) {
  return new Map(fieldsOf(customAttributes).map((field, index) => [field.key, { field, attribute: customAttributes[index] ?? { tag: tagOf(field.key), name: field.header } }]));
}

/**
 * A definition from a group and the workspace's attributes, as `GET /v1/groups/{id}` and `GET /v1/attributes` give them.
 * Attributes belong to the workspace, not to the group: the caller leaves out those that this group does not use. Fields
 * of a given definition that have the same key lend their type, bounds and help.
 *
 * @throws {DefinitionError} naming every problem with its place
 */
export function definitionFromCertifier(group: unknown, attributes: unknown, given: Given<'name' | 'recipient' | 'fields'>): Converted<Definition> {
  const source = readSource(group, attributes);
  const definition = definitionOf(source, given);
  return { value: definition, lost: lostPaths(source, definitionToCertifier(definition).value) };
}

/**
 * The same for a definition that is to be issued through Certifier: it keeps the group's id and the attributes, so that rows go
 * there as what they came from.
 *
 * @throws {DefinitionError} naming every problem with its place
 */
export function definitionThroughCertifier(group: unknown, attributes: unknown, given: Given<'name' | 'recipient' | 'fields'>): Converted<Definition> {
  const { id } = readForeign(z.looseObject({ id: z.string() }), group, 'group');
  const source = readSource(group, attributes);
  const known = { customAttributes: source.customAttributes };
  const value = definitionOf(source, { ...given, certifier: { groupId: id, attributes: [...source.customAttributes] } });
  return { value, lost: lostPaths(source, definitionToCertifier(value, known).value) };
}

function readSource(group: unknown, attributes: unknown): CertifierDefinition {
  const foreign = readForeign(foreignSchema, { group, attributes }, 'group');
  return { group: foreign.group, customAttributes: foreign.attributes };
}

function definitionOf(source: CertifierDefinition, given: Given<'name' | 'recipient' | 'fields'>): Definition {
  const fields = fieldsOf(source.customAttributes).map((field) => {
    const known = given.fields?.find(({ key }) => key === field.key);
    return known ? { ...known, header: field.header } : field;
  });
  return parseDefinition({ ...given, recipient: given.recipient ?? 'fullName', name: inOneLine(source.group.name), fields });
}

/** Carries the values of rows to Certifier and back: field keys are tags there, and every value is text. */
export interface CertifierValues {
  /** `customAttributes` of a credential, the fixed values among them. Numbers are written plainly, days as `2026-11-03`, yes and no as `true` and `false`. */
  readonly write: (fields: Readonly<Record<string, FieldValue>>) => Readonly<Record<string, string>>;
  /** The values of the variable fields. Lost are tags that no field has, and values that their field refuses. */
  readonly read: (customAttributes: Readonly<Record<string, string>>) => Converted<Readonly<Record<string, FieldValue>>>;
}

/** Made once for a definition, used for each of its rows. */
export function certifierValues(definition: Definition, known: KnownAtCertifier = { customAttributes: definition.certifier?.attributes ?? [] }): CertifierValues {
  const { customAttributes } = definitionToCertifier(definition, known).value;
  const carriers = definition.fields.map((field, index) => ({ field, tag: customAttributes[index]?.tag ?? tagOf(field.key), rule: ruleOf(field, definition) }));
  const byTag = new Map(carriers.map((carrier) => [carrier.tag, carrier]));
  return {
    write: (fields) => Object.fromEntries(carriers.flatMap(({ field: { key, fixed }, tag }) => {
      const value = fixed ?? fields[key];
      return value === undefined ? [] : [[tag, String(value)]];
    })),
    read(values) {
      const lost: string[] = [];
      const fields: Record<string, FieldValue> = {};
      for (const [tag, text] of Object.entries(values)) {
        const carrier = byTag.get(`${prefix}${withoutPrefix(tag)}`);
        if (carrier && isEmpty(text)) continue;
        const value = carrier && carrier.rule.check(text) === undefined ? carrier.rule.read(text) : undefined;
        const { key, fixed } = carrier?.field ?? {};
        if (key === undefined || value === undefined || (fixed !== undefined && fixed !== value)) lost.push(tag);
        else if (fixed === undefined) fields[key] = value;
      }
      return { value: fields, lost };
    },
  };
}

/** Values come in normal form: `today` and the date system play no part in reading them. */
const ruleOf = (field: Field, { callingCode }: Definition): CellRule =>
  compileRule(field.type === 'phone' ? { ...field, callingCode } : field, { today: { year: 2000, month: 1, day: 1 }, dateSystem: 1900, decimalSeparator: '.' });
