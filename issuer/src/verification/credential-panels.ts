import type { Html, HtmlValue } from '../http/html';
import { html } from '../http/html';
import { failedIcon, passedIcon } from '../http/icons';
import type { CredentialDescription } from '../signing/describe-credential';
import { say, sayWith } from '../texts/say';
import type { Place } from './place';
import type { Verdict } from './verdict';
import { webAddressIn } from './web-address';

type Verified = Extract<Verdict, { credential: CredentialDescription }>;

/** Who and what, then the facts in the definition's order, beside the certificate. */
export function factsPanel({ recipient, title, issuer, issuedOn, validUntil, facts }: CredentialDescription, place: Place | undefined): Html {
  return html`<section class="panel${place?.hasCertificate && ' beside'}">
${place?.hasCertificate && html`<a class="certificate" href="/c/${place.publicId}/certificate.png"><img src="/c/${place.publicId}/certificate.svg" alt="${say('certificate.name', { recipient, title })}"></a>`}
<div>
<p class="recipient"><bdi dir="auto">${recipient}</bdi></p>
<p><bdi dir="auto">${title}</bdi></p>
<dl class="facts">
${group([{ label: say('fact.issuedBy'), value: issuer }, { label: say('fact.issuedOn'), value: issuedOn }, ...(validUntil ? [{ label: say('fact.validUntil'), value: validUntil }] : [])])}
${group(facts)}
${place && group([{ label: say('fact.number'), value: place.number }])}
</dl>
</div>
</section>`;
}

/** Facts that belong together, with a line above them. */
const group = (facts: CredentialDescription['facts']): Html[] => facts.map(({ label, value }, index) => {
  const place = index === 0 ? 'first' : '';
  return html`<dt class="${place}">${label}</dt><dd class="${place}" dir="auto">${shown(value)}</dd>
`;
});

function shown(value: string | Date): HtmlValue {
  if (value instanceof Date) return say('day', { day: value });
  const address = webAddressIn(value);
  return address === undefined ? value : html`<a href="${address}" rel="nofollow noopener noreferrer" dir="ltr">${value}</a>`;
}

/** The checks apart, each with one sentence. All of them were made: a page that could not check shows none. */
export function checksPanel(verdict: Verified, host: string, now: Date): Html {
  const organisation = html`<bdi>${verdict.credential.issuer}</bdi>`;
  return html`<section class="panel">
<h2>${say('check.heading')}</h2>
<ul class="checks">
${check(true, say('check.signature'), sayWith('check.signature.passed', { organisation }))}
${check(true, say('check.issuer'), say('check.issuer.passed', { host }))}
${check(verdict.kind !== 'expired', say('check.expiry'), expirySentence(verdict))}
${check(true, say('check.revocation'), sayWith('check.revocation.passed', { organisation }))}
</ul>
<p class="small quiet">${say('check.when', { moment: now })}</p>
</section>`;
}

function expirySentence(verdict: Verified): string {
  if (verdict.kind === 'expired') return say('check.expiry.failed', { day: verdict.validUntil });
  const { validUntil } = verdict.credential;
  return validUntil ? say('check.expiry.passed', { day: validUntil }) : say('check.expiry.none');
}

const check = (passed: boolean, name: string, sentence: HtmlValue): Html =>
  html`<li><span class="${passed ? 'passed' : 'failed'}">${passed ? passedIcon : failedIcon}</span><span><b>${name}<span class="spoken">: ${passed ? say('check.passed') : say('check.failed')}.</span></b> <span class="quiet">${sentence}</span></span></li>`;

export function meaningPanel({ description, criteria }: CredentialDescription): Html {
  return html`<section class="panel">
<h2>${say('page.standsFor')}</h2>
<p class="prose" dir="auto">${description}</p>
<h2>${say('page.earnedBy')}</h2>
<p class="prose" dir="auto">${criteria}</p>
</section>`;
}

/** @param address of the page that this panel is on */
export function copiesPanel({ publicId, hasCertificate }: Place, address: string): Html {
  return html`<section class="panel">
<h2>${say('page.copies')}</h2>
<div class="actions">
${hasCertificate && html`<a class="button" href="/c/${publicId}/certificate.pdf" download>${say('page.pdf')}</a>
<a class="button" href="/c/${publicId}/certificate.png" download>${say('page.picture')}</a>
`}<a class="button" href="/c/${publicId}/credential.json" download>${say('page.signedCopy')}</a>
<a class="button" href="/verify">${say('page.checkCopy')}</a>
</div>
<p class="small quiet">${say('page.link')}: <span class="address">${address}</span></p>
</section>`;
}
