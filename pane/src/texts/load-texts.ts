import type { FindingCatalogue } from '@confer/core';
import type { FirstCatalogue, LaterCatalogue } from './text-key';
import { fetched } from '../fetched';
import { english } from './first/en';

/** What is said behind the first screen. */
interface LaterTexts {
  readonly catalogue: LaterCatalogue;
  /** `undefined`: in English, which comes along with the screens that show findings. */
  readonly findings: FindingCatalogue | undefined;
}

/** What a language has to bring along: what is said first, and all else. Each is a script of its own. */
interface Translation {
  readonly first: () => Promise<{ readonly catalogue: FirstCatalogue }>;
  readonly later: () => Promise<LaterTexts>;
}

/** What the pane says, and the language that it says it in. */
export interface PaneTexts {
  readonly first: FirstCatalogue;
  readonly loadLater: () => Promise<LaterTexts>;
  /** A tag of BCP 47, `fr-CA`: days, numbers and lists are written as that region does. */
  readonly language: string;
}

/** Nobody waits for languages that they do not read. */
const translations: Readonly<Record<string, Translation>> = {
  de: { first: () => import(/* webpackChunkName: "first-de" */ './first/de'), later: () => import(/* webpackChunkName: "texts-de" */ './german') },
  es: { first: () => import(/* webpackChunkName: "first-es" */ './first/es'), later: () => import(/* webpackChunkName: "texts-es" */ './spanish') },
  fr: { first: () => import(/* webpackChunkName: "first-fr" */ './first/fr'), later: () => import(/* webpackChunkName: "texts-fr" */ './french') },
};

const loadLaterEnglish = async (): Promise<LaterTexts> => ({ catalogue: (await fetched(() => import(/* webpackChunkName: "texts-en" */ './en'))).english, findings: undefined });
const inEnglish = (language: string): PaneTexts => ({ language, first: english, loadLater: loadLaterEnglish });

/** English for those who read another language as a rule: their days are not told in the American order. */
const fallback = inEnglish('en-GB');

/**
 * Loads what the pane says first in the person's language. English where the pane does not speak it, and where its texts cannot be
 * loaded: a pane in English is of more use than a complaint. A language that has begun goes on: what it says later is tried until it comes.
 *
 * @param wanted a tag of BCP 47, `de-AT`; spreadsheets write `de_AT`, too
 */
export async function loadTexts(wanted: string, known = translations): Promise<PaneTexts> {
  const locale = localeOf(wanted);
  if (locale?.language === 'en') return inEnglish(locale.toString());
  const translation = known[locale?.language ?? ''];
  if (!locale || !translation) return fallback;
  try {
    const { catalogue } = await translation.first();
    return { language: locale.toString(), first: catalogue, loadLater: () => fetched(translation.later) };
  } catch {
    return fallback;
  }
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
