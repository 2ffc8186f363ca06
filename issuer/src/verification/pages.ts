import { credentialUrl } from '../addresses';
import type { Html } from '../http/html';
import { html } from '../http/html';
import type { Page } from '../http/page';
import { renderPage } from '../http/page';
import type { PublicSpeech } from '../texts/public-texts';
import { checksPanel, copiesPanel, factsPanel, meaningPanel } from './credential-panels';
import type { Place } from './place';
import type { Verdict } from './verdict';
import { verdictPanel, verdictReason } from './verdict-panel';

/** What all public pages have in common. */
export interface Surroundings {
  /** The organisation that issues, as it is called today. */
  readonly organisation: string;
  /** The address of its crest, if it has one. */
  readonly crest: string | undefined;
  readonly publicUrl: string;
  readonly now: Date;
  readonly speech: PublicSpeech;
  /** Lead to the same page in other languages; none on a page without an address of its own, such as the answer to a form. */
  readonly languages: Html | undefined;
}

/** Where copies are checked, in the language of the page that leads there. */
export const verifyAddress = ({ speech: { language } }: Pick<Surroundings, 'speech'>): string => `/verify?lang=${language}`;

/** The answer about a copy that was pasted. */
export const copyPage = (verdict: Verdict, surroundings: Surroundings): Html =>
  credentialPage(verdict, surroundings, undefined, html`<p class="panel"><a href="${verifyAddress(surroundings)}">${surroundings.speech.say('verify.another')}</a></p>`);

/**
 * The page of a credential that is stored here, or that is not. What is not genuine is not shown: a forger would only have
 * to cut off the verdict.
 *
 * @param last stands below everything else
 */
export function credentialPage(verdict: Verdict, surroundings: Surroundings, place?: Place, last?: Html): Html {
  const { organisation, crest, publicUrl, now, speech, languages } = surroundings;
  const { language, say } = speech;
  if (!('credential' in verdict)) {
    return renderPage({
      language,
      title: say(`verdict.${verdict.kind}`),
      description: verdictReason(verdict, organisation, speech),
      heading: organisation,
      crest,
      languages,
      main: [verdictPanel(verdict, organisation, speech), last],
    });
  }
  const { kind, credential } = verdict;
  const { recipient, title, issuer } = credential;
  return renderPage({
    language,
    title: say(`page.title.${kind}`, { recipient, title, organisation: issuer }),
    description: verdictReason(verdict, issuer, speech),
    preview: place && previewOf(place, say('certificate.name', { recipient, title }), publicUrl),
    heading: organisation,
    crest,
    languages,
    hasScript: place !== undefined,
    main: [
      verdictPanel(verdict, issuer, speech),
      factsPanel(verdict, place, speech),
      checksPanel(verdict, new URL(publicUrl).host, now, speech),
      meaningPanel(credential, speech),
      place && copiesPanel(verdict, place, credentialUrl(publicUrl, place.publicId), verifyAddress(surroundings), speech),
      last,
    ],
    foot: html`<span>${say('page.noAddress')}</span><span>${say('page.checkedBy')}${place && html` · <a href="/c/${place.publicId}/another-tool?lang=${language}">${say('verify.elsewhere')}</a>`}</span>`,
  });
}

function previewOf({ publicId, hasCertificate }: Place, name: string, publicUrl: string): Page['preview'] {
  const address = credentialUrl(publicUrl, publicId);
  return { address, ...(hasCertificate && { picture: { address: `${address}/certificate.png`, name } }) };
}

/** The form into which a verifier pastes a copy. */
export function verifyPage(surroundings: Surroundings, unreadable?: string): Html {
  const { organisation, crest, languages, speech: { language, say, sayWith } } = surroundings;
  return renderPage({
    language,
    title: say('verify.title'),
    heading: organisation,
    crest,
    languages,
    main: html`<form class="panel" method="post" action="${verifyAddress(surroundings)}">
<h1>${say('verify.title')}</h1>
<p>${sayWith('verify.explain', { organisation: html`<bdi>${organisation}</bdi>` })}</p>
<label for="credential">${say('verify.label')}</label>
${unreadable !== undefined && html`<p class="problem" id="problem" role="alert">${say('verify.unreadable')}</p>`}
<textarea id="credential" name="credential" dir="ltr" spellcheck="false" required${unreadable !== undefined && html` aria-invalid="true" aria-describedby="problem"`}>
${unreadable}</textarea>
<button class="button primary">${say('verify.button')}</button>
</form>`,
  });
}

/** Where the link of a test message leads. */
export const testPage = ({ organisation, crest, languages, speech: { language, say, sayWith } }: Surroundings): Html => renderPage({
  language,
  title: say('page.test'),
  heading: organisation,
  crest,
  languages,
  main: html`<section class="panel"><h1>${say('page.test')}</h1><p>${sayWith('page.test.why', { organisation: html`<bdi>${organisation}</bdi>` })}</p></section>`,
});

export const nothingHerePage = ({ organisation, crest, languages, speech: { language, say } }: Surroundings): Html => renderPage({
  language,
  title: say('page.nothingHere'),
  heading: organisation,
  crest,
  languages,
  main: html`<section class="panel"><h1>${say('page.nothingHere')}</h1></section>`,
});
