import { randomUUID } from 'node:crypto';
import type { Quad, Term } from 'rdf-canonize';
import type { FilledForm } from './document-slots';
import { isPlainIri, refill } from './document-slots';

/**
 * The statements of a document, with slots where its texts stand. To find the statements is what costs most in signing; for
 * a fixed structure it does nothing with a text but carry it into a literal, or an absolute IRI into the name of a node.
 */
export interface QuadTemplate {
  readonly quads: readonly SlottedQuad[];
  /** Slots that name nodes: what fills them has to be an IRI. */
  readonly names: readonly number[];
}

interface SlottedQuad {
  readonly quad: Quad;
  /** The slot that fills the place, -1 for none. */
  readonly subject: number;
  readonly object: number;
}

/**
 * @param expand gives the statements of a document, by the library that knows how
 * @returns `undefined` for a document that is no form: a text in it becomes no term, or a part of one
 */
export async function createQuadTemplate(document: object, form: FilledForm, expand: (document: object) => Promise<readonly Quad[]>): Promise<QuadTemplate | undefined> {
  // No text of a document can be one of these: they are drawn anew for each template.
  const prefix = `urn:uuid:${randomUUID()}:`;
  const isMarker = ({ value }: Term): boolean => value.startsWith(prefix);
  const slotOf = (term: Term): number => (isMarker(term) ? Number(term.value.slice(prefix.length)) : -1);
  const quads = (await expand(refill(document, form, (slot) => prefix + String(slot))))
    .map((quad): SlottedQuad => ({ quad, subject: slotOf(quad.subject), object: slotOf(quad.object) }));

  const found = new Set(quads.flatMap(({ subject, object }) => [subject, object]));
  const areAllFound = form.texts.every((_, slot) => found.has(slot));
  const isElsewhere = quads.some(({ quad: { predicate, graph, object } }) => [predicate, graph, ...(object.datatype ? [object.datatype] : [])].some(isMarker));
  if (!areAllFound || isElsewhere || holdsTwins(quads)) return undefined;
  const names = quads.flatMap(({ quad, subject, object }) => [subject, quad.object.termType === 'NamedNode' ? object : -1]);
  return { quads, names: [...new Set(names)].filter((slot) => slot >= 0) };
}

/** Two statements that could become the same, which would count once: the same is said of one node twice, in different words. */
function holdsTwins(quads: readonly SlottedQuad[]): boolean {
  const places = quads.filter(({ quad, object }) => object >= 0 && quad.object.termType === 'Literal').map(({ quad: { subject, predicate, graph } }) => [subject, predicate, graph].map(({ value }) => value).join(' '));
  return new Set(places).size < places.length;
}

/**
 * The statements of a document of the template's structure.
 *
 * @returns `undefined` when a name is no plain IRI: the library would refuse it, or read it as something else
 */
export function fillQuads({ quads, names }: QuadTemplate, texts: readonly string[]): Quad[] | undefined {
  if (!names.every((slot) => isPlainIri(texts[slot] ?? ''))) return undefined;
  const filled = (term: Term, slot: number): Term => (slot < 0 ? term : { ...term, value: texts[slot] ?? '' });
  return quads.map(({ quad, subject, object }) => (subject < 0 && object < 0 ? quad : { ...quad, subject: filled(quad.subject, subject), object: filled(quad.object, object) }));
}
