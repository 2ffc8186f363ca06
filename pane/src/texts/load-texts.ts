import type { FindingCatalogue } from '@confer/core';
import type { TextKey } from './en';
import { english } from './en';

/** What a language has to bring along. */
interface Translation {
  readonly catalogue: Readonly<Record<TextKey, string>>;
  readonly findings: FindingCatalogue;
}

/** What the pane says, and the language that it says it in. */
export interface PaneTexts extends Pick<Translation, 'catalogue'> {
  /** `undefined`: in English, which comes along with the screens that show findings. */
  readonly findings: FindingCatalogue | undefined;
  /** A tag of BCP 47, `fr-CA`: days, numbers and lists are written as that region does. */
  readonly language: string;
}

/** Each is a script of its own, so that nobody waits for languages that they do not read. */
const translations: Readonly<Record<string, () => Promise<Translation>>> = {
  de: () => import(/* webpackChunkName: "texts-de" */ './german'),
  es: () => import(/* webpackChunkName: "texts-es" */ './spanish'),
  fr: () => import(/* webpackChunkName: "texts-fr" */ './french'),
};

const inEnglish = (language: string): PaneTexts => ({ language, catalogue: english, findings: undefined });

/** English for those who read another language as a rule: their days are not told in the American order. */
const fallback = inEnglish('en-GB');

/**
 * Loads what the pane says in the person's language. English where the pane does not speak it, and where its texts cannot be
 * loaded: a pane in English is of more use than a complaint.
 *
 * @param wanted a tag of BCP 47, `de-AT`; spreadsheets write `de_AT`, too
 */
export async function loadTexts(wanted: string, known = translations): Promise<PaneTexts> {
  const locale = localeOf(wanted);
  if (locale?.language === 'en') return inEnglish(locale.toString());
  const load = known[locale?.language ?? ''];
  if (!locale || !load) return fallback;
  try {
    const { catalogue, findings } = await load();
    return { language: locale.toString(), catalogue, findings };
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
