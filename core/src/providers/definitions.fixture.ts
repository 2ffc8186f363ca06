import * as fc from 'fast-check';
import type { Definition, Field } from '../definition/definition';
import type { DefinitionInput } from './converted';
import { definitionSchema } from '../definition/parse-definition';
import { foldHeader } from '../text/header-text';
import { isOneLine } from '../text/one-line';

/** Any valid definition, among them those with keys, titles and texts that are odd but allowed. */

const oneLine = (longest: number) => fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abcdEFG 019_-%()\'’.äßøÇ日本'), minLength: 1, maxLength: Math.min(longest, 12) }),
  fc.constantFrom('Student number', 'E-Mail', 'Name', 'Contact', 'First Name', 'ID', 'Valid till', 'Expiration Date/Duration', 'Größe (cm)', '学号', 'constructor', '__proto__'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(longest, 20) }),
).map((text) => text.trim()).filter((text) => text !== '' && text.length <= longest);

const key = fc.oneof(
  fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/),
  fc.stringMatching(/^[a-z][A-Za-z0-9]{0,63}$/),
  fc.constantFrom('contact', 'firstName', 'lastName', 'fullName', 'expiry', 'issueDate', 'constructor', 'valueOf', 'field1', 'studentURL', 'name'),
);

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const day = fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

const common = {
  aliases: fc.array(oneLine(100), { maxLength: 2 }),
  required: fc.boolean(),
  unique: fc.boolean(),
  help: fc.string({ maxLength: 40 }),
};
const shapes: readonly [Field['type'], Readonly<Record<string, fc.Arbitrary<unknown>>>, readonly unknown[]][] = [
  ['text', { minLength: fc.nat(20), maxLength: fc.integer({ min: 20, max: 100_000 }) }, ['Graduate School, Northmere']],
  ['longText', { minLength: fc.nat(20), maxLength: fc.integer({ min: 20, max: 100_000 }) }, ['First line of several\nand the second']],
  ['integer', { min: fc.maxSafeInteger(), max: fc.maxSafeInteger() }, [0, 12]],
  ['decimal', { min: number, max: number }, [0.5, 12]],
  ['date', { min: day, max: day }, ['2026-11-03']],
  ['choice', {}, ['Pass']],
  ['yesNo', {}, [true, false]],
  ['email', {}, ['dean@northmere.example']],
  ['phone', {}, ['+442079460018']],
  ['url', {}, ['https://northmere.example/courses']],
];

/** Half of the time nothing, so that no kind of field is rare with any of the rest. */
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

type Parts = Readonly<Record<string, unknown>>;

/** Bounds the right way round, and nothing unique that is the same for all. */
function withoutContradiction(parts: Parts): Parts {
  const [min, max] = [parts['min'], parts['max']] as [number, number];
  const unique = parts['fixed'] === undefined ? parts['unique'] : undefined;
  return Object.fromEntries(Object.entries({ ...parts, unique, ...(min > max && { min: max, max: min }) }).filter(([, part]) => part !== undefined));
}

const field = fc.oneof(...shapes.map(([type, own, fixed]) => fc.record({
  type: fc.constant(type),
  key,
  header: oneLine(100),
  ...Object.fromEntries(Object.entries({ ...common, ...own, fixed: fc.constantFrom(...fixed) }).map(([name, arbitrary]) => [name, perhaps<unknown>(arbitrary)])),
  ...(type === 'choice' && { options: fc.uniqueArray(fc.constantFrom('Pass', 'Merit', 'Distinction', 'Überragend', '1', 'x y'), { minLength: 1, maxLength: 4 }) }),
}).map(withoutContradiction))) as fc.Arbitrary<DefinitionInput['fields'][number]>;

const duration = fc.constantFrom('3 years', '6 months', '1 year 6 months', 'P6M');

const input = fc.record({
  id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/),
  version: fc.integer({ min: 1, max: 999_999_999 }),
  name: oneLine(200).filter(isOneLine),
  description: fc.string({ maxLength: 60 }),
  recipient: fc.constantFrom('firstAndLastName', 'fullName'),
  contact: fc.constantFrom('email', 'phone', 'emailOrPhone'),
  callingCode: fc.constantFrom('44', '1', '353'),
  issueDate: fc.constantFrom('today', 'batch', 'column'),
  expiry: fc.oneof(
    fc.constant({ rule: 'none' }),
    fc.record({ rule: fc.constantFrom('optional', 'required'), default: duration }, { requiredKeys: ['rule'] }),
  ),
  fields: fc.uniqueArray(field, { maxLength: 6, selector: ({ key }) => key })
    .map((fields) => fields.filter(({ header }, index) => fields.findIndex((other) => foldHeader(other.header) === foldHeader(header)) === index)),
  achievement: fc.record({ type: oneLine(100), criteria: oneLine(200), image: fc.constant('data:image/png;base64,iVBORw0KGgo=') }, { requiredKeys: ['type', 'criteria'] }),
  certificateTemplate: fc.constantFrom('course', 'diploma', 'card'),
}, { requiredKeys: ['id', 'version', 'name', 'description', 'recipient', 'expiry', 'fields', 'achievement', 'certificateTemplate'] });

/** Fields that contradict themselves all the same, by a fixed value out of bounds, are left out. */
export const anyDefinition: fc.Arbitrary<Definition> = input.map((definition) => ({
  ...definition,
  fields: definition.fields.filter((one) => definitionSchema.safeParse({ ...definition, fields: [one] }).success),
})).map((definition) => definitionSchema.parse(definition));

/** A definition with nothing in it that any generated one has, to complete conversions with. */
export const elsewhere: Omit<Definition, 'fields'> = {
  id: 'elsewhere-and-longer-than-any-generated-one',
  version: 1_000_000_000,
  name: 'Elsewhere, and longer than any generated name, so that nothing is alike by chance',
  description: 'Somewhere else, and longer than any generated description, so that nothing is alike by chance.',
  recipient: 'fullName',
  contact: 'email',
  issueDate: 'today',
  expiry: { rule: 'none' },
  achievement: { type: 'Elsewhere, and longer than a type would be', criteria: 'Being elsewhere, which is longer than any generated criteria.' },
  certificateTemplate: 'card',
};

type Holder = Record<string, unknown>;

/** The converted definition with everything put back that was said to be lost. Equal to the original, if nothing went silently. */
export function putBack(original: unknown, converted: unknown, lost: readonly string[]): unknown {
  const result = JSON.parse(JSON.stringify(converted)) as Holder;
  for (const path of lost) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const [from, to] = steps.reduce<[Holder, Holder]>(([source, target], step) => [source[step] as Holder, target[step] as Holder], [original as Holder, result]);
    to[last] = from[last];
  }
  return result;
}

export const valueAt = (holder: unknown, path: string): unknown => path.split('.').reduce<unknown>((value, step) => (value as Holder | undefined)?.[step], holder);
