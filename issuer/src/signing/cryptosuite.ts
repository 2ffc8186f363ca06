import type { DocumentLoader } from '@digitalbazaar/vc';
import type { Cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import jsonld from 'jsonld';
import type { Quad, Term } from 'rdf-canonize';
import * as rdfCanonize from 'rdf-canonize';

/**
 * `eddsa-rdfc-2022` (https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022), which refuses identifiers that could forge
 * statements. Canonical N-Quads write an identifier as it is, between `<` and `>`: one that holds these signs reads as
 * several statements, so two different credentials could carry the same signature.
 */
export const eddsaRdfc2022: Cryptosuite = { ...cryptosuite, canonize };

/** The statements that a document stands for. What has no meaning in it is refused. */
export const expand = (document: object, documentLoader: DocumentLoader): Promise<Quad[]> =>
  jsonld.toRDF(document, { documentLoader, base: null, safe: true, rdfDirection: 'i18n-datatype', produceGeneralizedRdf: false });

async function canonize(document: object, { documentLoader }: { readonly documentLoader: DocumentLoader }): Promise<string> {
  const quads = await expand(document, documentLoader);
  if (quads.some(holdsForgery)) throw new Error('An identifier of the credential holds signs that no identifier may hold.');
  return rdfCanonize.canonize(quads, { algorithm: 'RDFC-1.0', format: 'application/n-quads' });
}

/** What the grammar leaves out of an IRIREF: https://www.w3.org/TR/n-quads/#grammar-production-IRIREF */
const forbidden = /[\u0000-\u0020<>"{}|^`\\]/;

const isForged = (term: Term): boolean => term.termType === 'NamedNode' && forbidden.test(term.value);

const holdsForgery = ({ subject, predicate, object, graph }: Quad): boolean =>
  [subject, predicate, object, graph, ...(object.datatype ? [object.datatype] : [])].some(isForged);
