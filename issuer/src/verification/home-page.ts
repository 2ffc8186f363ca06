import type { Organisation } from '@confer/core';
import type { Html } from '../http/html';
import { html } from '../http/html';
import { renderPage } from '../http/page';
import type { Surroundings } from './pages';
import { verifyAddress } from './pages';

/**
 * What stands at the address of the issuer itself: what this service is, whose it is, and who helps. Excel leads there from the
 * description of its add-in.
 *
 * @param contact of the organisation; `undefined` until it is set
 */
export function homePage(surroundings: Surroundings, contact: Organisation | undefined): Html {
  const { organisation, crest, languages, speech: { language, say, sayWith } } = surroundings;
  const name = html`<bdi>${organisation}</bdi>`;
  return renderPage({
    language,
    title: say('page.home', { organisation }),
    description: say('page.home.what', { organisation }),
    heading: organisation,
    crest,
    languages,
    main: html`<section class="panel">
<h1>${sayWith('page.home', { organisation: name })}</h1>
<p>${sayWith('page.home.what', { organisation: name })}</p>
</section>
<section class="panel">
<h2>${say('page.home.check')}</h2>
<p>${say('page.home.howToCheck')}</p>
<div class="actions"><a class="button" href="${verifyAddress(surroundings)}">${say('verify.title')}</a></div>
</section>
<section class="panel">
<h2>${say('page.home.help')}</h2>
<p>${sayWith('page.home.recipients', { organisation: name })}</p>
${contact && html`<p>${sayWith('page.home.email', { address: html`<a href="mailto:${contact.email}" dir="ltr">${contact.email}</a>` })}</p>
<p>${sayWith('page.home.website', { address: html`<a href="${contact.url}" dir="ltr">${contact.url}</a>` })}</p>`}
<p>${say('page.home.registrars')}</p>
</section>`,
  });
}
