import { credentialUrl } from '../addresses';
import type { Html } from '../http/html';
import { html } from '../http/html';
import { renderPage } from '../http/page';
import { say, sayWith } from '../texts/say';
import { checksPanel, copiesPanel, factsPanel, meaningPanel } from './credential-panels';
import type { Place } from './place';
import type { Verdict } from './verdict';
import { verdictPanel, verdictReason } from './verdict-panel';

/** What all public pages have in common. */
export interface Surroundings {
  /** The organisation that issues, as it is called today. */
  readonly organisation: string;
  readonly publicUrl: string;
  readonly now: Date;
}

/** The answer about a copy that was pasted. */
export const copyPage = (verdict: Verdict, surroundings: Surroundings): Html =>
  credentialPage(verdict, surroundings, undefined, html`<p class="panel"><a href="/verify">${say('verify.another')}</a></p>`);

/**
 * The page of a credential that is stored here, or that is not. What is not genuine is not shown: a forger would only have
 * to cut off the verdict.
 *
 * @param last stands below everything else
 */
export function credentialPage(verdict: Verdict, { organisation, publicUrl, now }: Surroundings, place?: Place, last?: Html): Html {
  if (!('credential' in verdict)) {
    return renderPage({
      title: say(`verdict.${verdict.kind}`),
      description: verdictReason(verdict, organisation),
      heading: organisation,
      main: [verdictPanel(verdict, organisation), last],
    });
  }
  const { kind, credential } = verdict;
  const { recipient, title, issuer } = credential;
  return renderPage({
    title: say(`page.title.${kind}`, { recipient, title, organisation: issuer }),
    description: verdictReason(verdict, issuer),
    heading: organisation,
    main: [
      verdictPanel(verdict, issuer),
      factsPanel(credential, place),
      checksPanel(verdict, new URL(publicUrl).host, now),
      meaningPanel(credential),
      place && copiesPanel(place, credentialUrl(publicUrl, place.publicId)),
      last,
    ],
    foot: html`<span>${say('page.noAddress')}</span><span>${say('page.checkedBy')}</span>`,
  });
}

/** The form into which a verifier pastes a copy. */
export const verifyPage = ({ organisation }: Surroundings, unreadable?: string): Html => renderPage({
  title: say('verify.title'),
  heading: organisation,
  main: html`<form class="panel" method="post" action="/verify">
<h1>${say('verify.title')}</h1>
<p>${sayWith('verify.explain', { organisation: html`<bdi>${organisation}</bdi>` })}</p>
<label for="credential">${say('verify.label')}</label>
${unreadable !== undefined && html`<p class="problem" id="problem" role="alert">${say('verify.unreadable')}</p>`}
<textarea id="credential" name="credential" dir="ltr" spellcheck="false" required${unreadable !== undefined && html` aria-invalid="true" aria-describedby="problem"`}>
${unreadable}</textarea>
<button class="button primary">${say('verify.button')}</button>
</form>`,
});

export const nothingHerePage = ({ organisation }: Surroundings): Html => renderPage({
  title: say('page.nothingHere'),
  heading: organisation,
  main: html`<section class="panel"><h1>${say('page.nothingHere')}</h1></section>`,
});
