import type { Html } from '../http/html';
import { html } from '../http/html';
import { renderPage } from '../http/page';
import type { SignedCredential } from '../signing/credential';
import { originOf } from '../signing/issuer-identity';
import type { Surroundings } from './pages';

/** By which every credential is signed. Their names are the same in all languages. */
const standards = ['Open Badges 3.0', 'W3C Verifiable Credentials 2.0', 'W3C Data Integrity: eddsa-rdfc-2022', 'W3C Bitstring Status List 1.0'];

/** How to check a credential without this issuer’s word: where the signed credential is, and all that another program needs for it. */
export function anotherToolPage({ organisation, crest, languages, speech: { language, say } }: Surroundings, publicId: string, { name, issuer, credentialSubject, credentialStatus }: SignedCredential): Html {
  const keys = keysOf(issuer.id);
  return renderPage({
    language,
    title: say('verify.elsewhere'),
    heading: organisation,
    crest,
    languages,
    main: html`<section class="panel">
<h1>${say('verify.elsewhere')}</h1>
<p><b><bdi dir="auto">${credentialSubject.name}</bdi></b><br><bdi dir="auto">${name}</bdi></p>
<p>${say('verify.elsewhere.why')}</p>
<ol class="steps">
<li><a href="/c/${publicId}/credential.json" download>${say('verify.elsewhere.download')}</a></li>
<li>${say('verify.elsewhere.open')}</li>
<li>${say('verify.elsewhere.compare')}</li>
</ol>
</section>
<section class="panel">
<h2>${say('verify.elsewhere.facts')}</h2>
<dl class="facts">
<dt>${say('verify.elsewhere.standards')}</dt><dd>${standards.join('\n')}</dd>
<dt>${say('check.issuer')}</dt><dd><bdi dir="auto">${issuer.name}</bdi>
<span class="address" dir="ltr">${issuer.id}</span></dd>
${keys !== undefined && html`<dt>${say('verify.elsewhere.keys')}</dt><dd>${address(keys)}</dd>`}
${credentialStatus && html`<dt>${say('verify.elsewhere.statusLists')}</dt><dd>${credentialStatus.map(({ statusListCredential }) => html`${address(statusListCredential)}
`)}</dd>`}
</dl>
</section>
<p class="panel"><a href="/c/${publicId}?lang=${language}">${say('verify.elsewhere.back')}</a></p>`,
  });
}

const address = (url: string): Html => html`<a href="${url}" class="address" dir="ltr">${url}</a>`;

/** Where the keys of a `did:web` are. A `did:key` is its key. */
function keysOf(did: string): string | undefined {
  const origin = originOf(did);
  return origin === undefined ? undefined : `${origin}/.well-known/did.json`;
}
