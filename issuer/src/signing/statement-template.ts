import { hash, randomUUID } from 'node:crypto';
import type { Quad, Term } from 'rdf-canonize';
import { NQuads } from 'rdf-canonize';
import type { FilledForm } from './document-slots';
import { isPlainIri, refill } from './document-slots';

/**
 * The statements of a document as canonical N-Quads (https://www.w3.org/TR/rdf-canon/), with slots where its texts stand. To
 * find the statements is what costs most in signing; for a fixed structure it does nothing with a text but carry it into a
 * literal, or an absolute IRI into the name of a node. Next comes writing them out, which is the same for all but the slots.
 */
export interface StatementTemplate {
  readonly statements: readonly SlottedText[];
  /** For each node without a name: the statements that hold it, as its hash is made of them. */
  readonly statementsOfNodes: readonly (readonly SlottedText[])[];
  /** Slots that name nodes: what fills them has to be an IRI. */
  readonly names: readonly number[];
}

/** A text with gaps: one part more than there are gaps, and what fills each gap. */
interface SlottedText {
  readonly parts: readonly string[];
  readonly gaps: readonly Gap[];
}

interface Gap {
  /** A literal of a slot, a name of a slot, or the label of a node without a name. */
  readonly kind: 'literal' | 'name' | 'node';
  /** Of the slot, or of the node. */
  readonly index: number;
}

/**
 * @param expand gives the statements of a document, by the library that knows how
 * @returns `undefined` for a document that is no form: a text in it becomes no term, or a part of one
 */
export async function createStatementTemplate(document: object, form: FilledForm, expand: (document: object) => Promise<readonly Quad[]>): Promise<StatementTemplate | undefined> {
  // No text of a document can be one of these: they are drawn anew for each template.
  const prefix = `urn:uuid:${randomUUID()}:`;
  const isMarker = ({ value }: Term): boolean => value.startsWith(prefix);
  const slotOf = (term: Term): number => (isMarker(term) ? Number(term.value.slice(prefix.length)) : -1);
  const quads = await expand(refill(document, form, (slot) => prefix + String(slot)));

  const filledSlots = new Set(quads.flatMap(({ subject, object }) => [slotOf(subject), slotOf(object)]));
  const areAllFound = form.texts.every((_, slot) => filledSlots.has(slot));
  const isElsewhere = quads.some(({ predicate, graph, object }) => [predicate, graph, ...(object.datatype ? [object.datatype] : [])].some(isMarker));
  if (!areAllFound || isElsewhere || holdsTwins(quads.filter(({ object }) => isMarker(object)))) return undefined;

  const nodes = [...new Set(quads.flatMap(termsOf).filter(({ termType }) => termType === 'BlankNode').map(({ value }) => value))];
  const mark = new RegExp(`(${prefix}\\d+)`);
  const slotted = (quad: Quad, labelOf: (label: string) => string): SlottedText => {
    const pieces = serialized(quad, labelOf).split(mark);
    const parts = pieces.filter((_, place) => place % 2 === 0);
    const gaps = pieces.filter((_, place) => place % 2 === 1).map((found, place): Gap => {
      const before = parts[place] ?? '';
      return { kind: before.endsWith('_:') ? 'node' : before.endsWith('<') ? 'name' : 'literal', index: Number(found.slice(prefix.length)) };
    });
    return { parts, gaps };
  };
  const textOf = (statement: SlottedText): string => filled(statement, form.texts, form.texts, []);
  return {
    // In the order in which they stand in this document, or nearly so: others are in order after fewer steps.
    statements: quads.map((quad) => slotted(quad, (label) => `${prefix}${nodes.indexOf(label)}`)).sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1)),
    // In the words of the standard, which calls the node itself `a` and all others `z`: https://www.w3.org/TR/rdf-canon/#hash-1d-quads
    statementsOfNodes: nodes.map((node) => quads.filter((quad) => termsOf(quad).some((term) => isNode(term, node))).map((quad) => slotted(quad, (label) => (label === node ? 'a' : 'z')))),
    names: [...new Set(quads.flatMap(({ subject, object }) => [slotOf(subject), object.termType === 'NamedNode' ? slotOf(object) : -1]))].filter((slot) => slot >= 0),
  };
}

const termsOf = ({ subject, object, graph }: Quad): Term[] => [subject, object, graph];
const isNode = ({ termType, value }: Term, node: string): boolean => termType === 'BlankNode' && value === node;

/** A statement as the library writes it, with other labels of nodes. */
function serialized({ subject, predicate, object, graph }: Quad, labelOf: (label: string) => string): string {
  const labelled = (term: Term): Term => (term.termType === 'BlankNode' ? { ...term, value: labelOf(term.value) } : term);
  return NQuads.serializeQuadComponents(labelled(subject), predicate, labelled(object), labelled(graph));
}

/** Two statements that could become the same, which would count once: the same is said of one node twice, in different words. */
function holdsTwins(quads: readonly Quad[]): boolean {
  const places = quads.filter(({ object }) => object.termType === 'Literal').map(({ subject, predicate, graph }) => [subject, predicate, graph].map(({ value }) => value).join(' '));
  return new Set(places).size < places.length;
}

/**
 * The statements of a document of the template's structure, in canonical form.
 *
 * @returns `undefined` where it takes the library to tell: a name is no plain IRI, which it would refuse or read as something
 *   else, or two nodes look alike from nearby
 */
export function canonicalStatements({ statements, statementsOfNodes, names }: StatementTemplate, texts: readonly string[]): string | undefined {
  if (!names.every((slot) => isPlainIri(texts[slot] ?? ''))) return undefined;
  const literals = texts.map(escapedLiteral);
  const hashes = statementsOfNodes.map((ofNode) => hash('sha256', ofNode.map((statement) => filled(statement, texts, literals, [])).sort().join(''), 'hex'));
  const inOrder = [...hashes].sort();
  if (inOrder.some((each, place) => each === inOrder[place + 1])) return undefined;
  const labels = hashes.map((each) => `c14n${inOrder.indexOf(each)}`);
  return statements.map((statement) => filled(statement, texts, literals, labels)).sort().join('');
}

function filled({ parts, gaps }: SlottedText, texts: readonly string[], literals: readonly string[], labels: readonly string[]): string {
  let text = parts[0] ?? '';
  for (const [place, { kind, index }] of gaps.entries()) {
    text += (kind === 'literal' ? literals : kind === 'name' ? texts : labels)[index] ?? '';
    text += parts[place + 1] ?? '';
  }
  return text;
}

const plainTerm = (termType: Term['termType'], value: string): Term => ({ termType, value });
const [beforeLiteral, afterLiteral] = ['_:a <b> "', '" .\n'];

/** What stands between the quotation marks of a literal. */
function escapedLiteral(text: string): string {
  if (!/[\u0000-\u001F\u007F"\\]/.test(text)) return text;
  const object = { ...plainTerm('Literal', text), datatype: plainTerm('NamedNode', 'http://www.w3.org/2001/XMLSchema#string') };
  return NQuads.serializeQuadComponents(plainTerm('BlankNode', 'a'), plainTerm('NamedNode', 'b'), object, plainTerm('DefaultGraph', '')).slice(beforeLiteral.length, -afterLiteral.length);
}
