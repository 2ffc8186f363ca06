import type { TextKey } from './text-key';
import { english } from './en';
import { english as firstEnglish } from './first/en';
import { catalogue as firstFrench } from './first/fr';
import { catalogue as firstGerman } from './first/de';
import { catalogue as firstSpanish } from './first/es';
import * as french from './french';
import * as german from './german';
import * as spanish from './spanish';

/** All that is said in a language, whenever it is fetched. */
export const everyText: Readonly<Record<'en' | 'de' | 'es' | 'fr', Readonly<Record<TextKey, string>>>> = {
  en: { ...firstEnglish, ...english },
  de: { ...firstGerman, ...german.catalogue },
  es: { ...firstSpanish, ...spanish.catalogue },
  fr: { ...firstFrench, ...french.catalogue },
};
