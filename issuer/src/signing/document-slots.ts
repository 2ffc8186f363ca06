import * as z from 'zod';

/**
 * A credential seen as a form: its structure, and the texts that fill it. Two credentials of one structure make the same
 * statements about different texts.
 */
export interface FilledForm {
  /** The structure, with everything in it that is no text of a slot, one thing after the other. */
  readonly shape: readonly unknown[];
  /** The texts, by slot. */
  readonly texts: readonly string[];
  /** The slot of each text, in the order in which they stand in the document. */
  readonly slots: readonly number[];
}

/** Members whose values decide what a document means, and not only of whom it speaks. */
const partOfShape: ReadonlySet<string> = new Set(['@context', 'type', 'statusPurpose', 'identityType', 'resultType']);

/**
 * Absolute IRIs of schemes to which no context gives another meaning, without the signs that no IRI may hold
 * (https://www.w3.org/TR/n-quads/#grammar-production-IRIREF).
 */
const plainIri = /^(?:https?:\/\/|urn:uuid:|did:(?:web|key):)[^\u0000-\u0020<>"{}|^`\\]+$/;
/** Most texts hold no colon, and need no closer look. */
export const isPlainIri = (text: string): boolean => text.includes(':') && plainIri.test(text);

const time = z.iso.datetime();
/** Where a credential has a time nothing else may stand: a document with another text there has another structure. */
const isTime = (text: string): boolean => text.endsWith('Z') && time.safeParse(text).success;

/** What begins and ends in a shape, and which kind of text is in the slot whose number follows. No value of a document is one of these. */
const [list, members, end, anyText, timeText] = ['list', 'members', 'end', 'any text', 'time'].map(Symbol);

/** Thing by thing: to make one text of them for each document, only to compare it, costs more. */
export const isSameShape = (one: FilledForm['shape'], other: FilledForm['shape']): boolean => one.length === other.length && one.every((thing, place) => thing === other[place]);

/** Equal IRIs have one slot, wherever they stand: nodes of one name are one node, and that is part of the structure. */
export function formOf(document: object): FilledForm {
  const texts: string[] = [];
  const slots: number[] = [];
  const shape: unknown[] = [];
  const fill = (text: string): void => {
    const known = isPlainIri(text) ? texts.indexOf(text) : -1;
    const slot = known < 0 ? texts.push(text) - 1 : known;
    slots.push(slot);
    shape.push(isTime(text) ? timeText : anyText, slot);
  };
  const look = (value: unknown, isSlot: boolean): void => {
    if (typeof value === 'string' && isSlot) fill(value);
    else if (Array.isArray(value)) {
      shape.push(list);
      for (const item of value as unknown[]) look(item, isSlot);
      shape.push(end);
    } else if (typeof value === 'object' && value !== null) {
      shape.push(members);
      for (const name of Object.keys(value)) {
        shape.push(name);
        look((value as Readonly<Record<string, unknown>>)[name], isSlot && !partOfShape.has(name));
      }
      shape.push(end);
    } else shape.push(value);
  };
  look(document, true);
  return { shape, texts, slots };
}

/** The document with other texts in its slots. */
export function refill(document: object, { slots }: FilledForm, textOf: (slot: number) => string): object {
  let place = 0;
  const filled = (value: unknown, isSlot: boolean): unknown => {
    if (typeof value === 'string') return isSlot ? textOf(slots[place++] ?? -1) : value;
    if (Array.isArray(value)) return value.map((item: unknown) => filled(item, isSlot));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, filled(member, isSlot && !partOfShape.has(name))]));
  };
  return filled(document, true) as object;
}
