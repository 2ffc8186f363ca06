import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { PublicSpeech } from '../texts/public-texts';
import { publicLanguages, speechIn } from '../texts/public-texts';

const languages = publicLanguages.map(([, { language }]) => language);

/**
 * What is said to the reader of a page: in the language that they chose on it (`?lang=fr`), else in the one that their browser
 * likes best (RFC 9110, section 12.5.4), else in English. A region is spoken to in its language: `fr-CA` in French.
 */
export function speechFor({ query, headers }: Pick<FastifyRequest, 'query' | 'headers'>): PublicSpeech {
  const { lang } = query as { readonly lang?: unknown };
  const language = (typeof lang === 'string' ? best(lang) : undefined) ?? best(headers['accept-language']);
  return speechIn(language);
}

const best = (wanted: string | undefined): string | undefined =>
  wanted === undefined ? undefined : new Negotiator({ headers: { 'accept-language': wanted } }).language(languages);
