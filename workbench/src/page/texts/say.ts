import { IntlMessageFormat } from 'intl-messageformat';
import { english } from './en';

export type TextKey = keyof typeof english;

/** A text of the catalogue with its values filled in. */
export const say = (key: TextKey, values?: Readonly<Record<string, string | number>>): string => String(new IntlMessageFormat(english[key], 'en').format(values));
