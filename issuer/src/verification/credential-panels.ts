import type { Html, HtmlValue } from '../http/html';
import { html } from '../http/html';
import { badgeIcon, checkCopyIcon, codeIcon, failedIcon, linkIcon, passedIcon, pdfIcon, pictureIcon, printIcon } from '../http/icons';
import type { CredentialDescription } from '../signing/describe-credential';
import type { PublicSpeech } from '../texts/public-texts';
import type { Place } from './place';
import { timeLeft } from './time-left';
import type { Verdict } from './verdict';
import { webAddressIn } from './web-address';

type Verified = Extract<Verdict, { credential: CredentialDescription }>;

/** Who and what, then the facts in the definition's order, beside the certificate. */
export function factsPanel(verdict: Verified, place: Place | undefined, speech: PublicSpeech): Html {
  const { say } = speech;
  const { recipient, title, issuer, issuedOn, validUntil, facts } = verdict.credential;
  return html`<section class="panel${place?.hasCertificate && ' beside'}">
${place?.hasCertificate && html`<a class="certificate" href="/c/${place.publicId}/certificate.png"><img src="/c/${place.publicId}/certificate.svg" alt="${say('certificate.name', { recipient, title })}"></a>`}
<div>
<p class="recipient"><bdi dir="auto">${recipient}</bdi></p>
<p><bdi dir="auto">${title}</bdi></p>
<dl class="facts">
${group([{ label: say('fact.issuedBy'), value: issuer }, { label: say('fact.issuedOn'), value: issuedOn }, ...(validUntil && verdict.kind !== 'revoked' ? [{ label: say('fact.validUntil'), value: validUntil }] : []), ...withdrawalFacts(verdict, speech)], speech)}
${replacement(verdict, speech)}
${group(facts, speech)}
${place && group([{ label: say('fact.number'), value: place.number, look: 'number' }], speech)}
</dl>
${place?.lacksFont && html`<p class="small quiet">${say('page.noFont')}</p>`}
</div>
</section>`;
}

/** How a fact looks that is no ordinary one; its words say the same. */
type ShownFact = CredentialDescription['facts'][number] & { readonly look?: 'withdrawn' | 'number' };

function withdrawalFacts(verdict: Verified, { say }: PublicSpeech): ShownFact[] {
  if (!('since' in verdict)) return [];
  const { kind, since, reason, explanation } = verdict;
  return [
    { label: say(kind === 'revoked' ? 'fact.revokedOn' : 'fact.suspendedOn'), value: since, ...(kind === 'revoked' && { look: 'withdrawn' as const }) },
    ...(reason ? [{ label: say('fact.reason'), value: say(`reason.${reason}`) }] : []),
    ...(explanation === undefined ? [] : [{ label: say('fact.explanation'), value: explanation }]),
  ];
}

function replacement(verdict: Verified, { say }: PublicSpeech): Html | undefined {
  if (!('since' in verdict) || verdict.correctedBy === undefined) return undefined;
  return html`<dt>${say('fact.replacedBy')}</dt><dd><a href="/c/${verdict.correctedBy}">${say('page.corrected')}</a></dd>`;
}

/** Facts that belong together, with a line above them. */
const group = (facts: readonly ShownFact[], speech: PublicSpeech): Html[] => facts.map(({ label, value, look }, index) => {
  const place = index === 0 ? 'first' : '';
  return html`<dt class="${place}">${label}</dt><dd class="${place}${look && ` ${look}`}" dir="auto">${shown(value, speech)}</dd>
`;
});

function shown(value: string | Date, { say }: PublicSpeech): HtmlValue {
  if (value instanceof Date) return say('day', { day: value });
  const address = webAddressIn(value);
  return address === undefined ? value : html`<a href="${address}" rel="nofollow noopener noreferrer" dir="ltr">${value}</a>`;
}

/** The checks apart, each with one sentence. All of them were made: a page that could not check shows none. */
export function checksPanel(verdict: Verified, host: string, now: Date, speech: PublicSpeech): Html {
  const { say, sayWith } = speech;
  const check = checkIn(speech);
  const organisation = html`<bdi>${verdict.credential.issuer}</bdi>`;
  return html`<section class="panel">
<h2>${say('check.heading')}</h2>
<ul class="checks">
${check(true, say('check.signature'), sayWith('check.signature.passed', { organisation }))}
${check(true, say('check.issuer'), say('check.issuer.passed', { host }))}
${check(!hasExpired(verdict.credential, now), say('check.expiry'), expirySentence({ kind: verdict.kind, validUntil: verdict.credential.validUntil }, now, speech))}
${check(!('since' in verdict), say('check.revocation'), 'since' in verdict ? say(`check.revocation.${verdict.kind}`, { day: verdict.since }) : say('check.revocation.passed'))}
</ul>
<p class="small quiet">${say('check.when', { moment: now })}</p>
</section>`;
}

interface Term {
  readonly kind: Verified['kind'];
  readonly validUntil: Date | undefined;
}

/** Also of a revoked one: that it has run out as well is a fact of its own. */
const hasExpired = ({ validUntil }: Pick<Term, 'validUntil'>, now: Date): boolean => validUntil !== undefined && validUntil < now;

/** How long it is valid yet; of what does not hold, how long it would have been. */
export function expirySentence({ kind, validUntil }: Term, now: Date, { say }: PublicSpeech): string {
  if (!validUntil) return say('check.expiry.none');
  if (hasExpired({ validUntil }, now)) return say('check.expiry.failed', { day: validUntil });
  if (kind === 'revoked') return say('check.expiry.ranUntil', { day: validUntil });
  if (kind === 'suspended') return say('check.expiry.runsUntil', { day: validUntil });
  const { unit, count } = timeLeft(now, validUntil);
  return count === 0 ? say('check.expiry.lastDay', { day: validUntil }) : say(`check.expiry.${unit}`, { count, day: validUntil });
}

const checkIn = ({ say }: PublicSpeech) => (passed: boolean, name: string, sentence: HtmlValue): Html =>
  html`<li><span class="${passed ? 'passed' : 'failed'}">${passed ? passedIcon : failedIcon}</span><span><b>${name}<span class="spoken">: ${passed ? say('check.passed') : say('check.failed')}.</span></b> <span class="quiet">${sentence}</span></span></li>`;

export function meaningPanel({ description, criteria }: CredentialDescription, { say }: PublicSpeech): Html {
  return html`<section class="panel">
<h2>${say('page.standsFor')}</h2>
<p class="prose" dir="auto">${description}</p>
<h2>${say('page.earnedBy')}</h2>
<p class="prose" dir="auto">${criteria}</p>
</section>`;
}

/**
 * What may be kept of it; of one that no longer holds first whom to ask. *Copy link* and *Print* are hidden until the script of the page is
 * there, without which they do nothing.
 *
 * @param address of the page that this panel is on
 * @param verifyAddress where copies are checked
 */
export function copiesPanel(verdict: Verified, { publicId, number, hasCertificate, hasBadge }: Place, address: string, verifyAddress: string, { say, sayWith }: PublicSpeech): Html {
  // Pictures of what no longer holds are shown on the page, and not offered to be kept.
  const isWithdrawn = 'since' in verdict;
  return html`<section class="panel">
${isWithdrawn
    ? html`<h2>${say('page.questions')}</h2>
<p>${sayWith('page.askWithNumber', { organisation: html`<bdi>${verdict.credential.issuer}</bdi>`, number })}</p>`
    : html`<h2>${say('page.copies')}</h2>`}
<div class="actions">
${!isWithdrawn && hasCertificate && html`<a class="button" href="/c/${publicId}/certificate.pdf" download>${pdfIcon}${say('page.pdf')}</a>
<a class="button" href="/c/${publicId}/certificate.png" download>${pictureIcon}${say('page.picture')}</a>
`}${!isWithdrawn && hasBadge && html`<a class="button" href="/c/${publicId}/badge.png" download>${badgeIcon}${say('page.badge')}</a>
`}<a class="button" href="/c/${publicId}/credential.json" download>${codeIcon}${say('page.signedCopy')}</a>
<a class="button" href="${verifyAddress}">${checkCopyIcon}${say('page.checkCopy')}</a>
<button class="button" type="button" id="copy-link" data-copied="${say('page.linkCopied')}" hidden>${linkIcon}${say('page.copyLink')}</button>
<button class="button wide-only" type="button" id="print" hidden>${printIcon}${say('page.print')}</button>
</div>
<p class="small quiet">${sayWith('page.link', { address: html`<bdi class="address" id="link" dir="ltr">${address}</bdi>` })} <span id="copied" role="status"></span></p>
</section>`;
}
