import type { Html } from '../http/html';
import { html } from '../http/html';
import { clockIcon, crossIcon, prohibitedIcon, questionIcon, shieldIcon } from '../http/icons';
import type { PublicSpeech } from '../texts/public-texts';
import type { Verdict } from './verdict';

const looks: Readonly<Record<Verdict['kind'], { readonly colour: 'good' | 'doubt' | 'bad' | ''; readonly icon: Html }>> = {
  genuine: { colour: 'good', icon: shieldIcon },
  revoked: { colour: 'bad', icon: prohibitedIcon },
  suspended: { colour: 'doubt', icon: prohibitedIcon },
  expired: { colour: 'doubt', icon: clockIcon },
  changed: { colour: 'bad', icon: crossIcon },
  foreign: { colour: '', icon: questionIcon },
  otherKind: { colour: '', icon: questionIcon },
  unchecked: { colour: '', icon: questionIcon },
  unknown: { colour: '', icon: questionIcon },
};

function daysOf(verdict: Verdict): { day?: Date } {
  if (verdict.kind === 'expired') return { day: verdict.validUntil };
  return 'since' in verdict ? { day: verdict.since } : {};
}

/** The answer in one look: icon, words and colour say the same. Screen readers hear it first. */
export function verdictPanel(verdict: Verdict, organisation: string, { say, sayWith }: PublicSpeech): Html {
  const { colour, icon } = looks[verdict.kind];
  const why = sayWith(`verdict.${verdict.kind}.why`, { organisation: html`<bdi>${organisation}</bdi>`, ...daysOf(verdict) });
  return html`<section class="verdict ${colour}" role="status">
<span class="disc">${icon}</span>
<div><h1>${say(`verdict.${verdict.kind}`)}</h1><p>${why}</p></div>
</section>`;
}

/** The reason alone, for link previews. */
export const verdictReason = (verdict: Verdict, organisation: string, { say }: PublicSpeech): string =>
  say(`verdict.${verdict.kind}.why`, { organisation, ...daysOf(verdict) });
