import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Script } from '@confer/core';

/** How a text looks; the scripts that its own font lacks come from others of the same weight. */
export type Style = 'sans' | 'sansStrong' | 'serif' | 'serifItalic' | 'display' | 'displayStrong';

const require = createRequire(import.meta.filename);
const google = (family: string, file: string): string => require.resolve(`@expo-google-fonts/${family}/${file}`);
const hans = (file: string): string => join(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts', file);

const ownFont: Readonly<Record<Style, () => string>> = {
  sans: () => google('noto-sans', '400Regular/NotoSans_400Regular.ttf'),
  sansStrong: () => google('noto-sans', '600SemiBold/NotoSans_600SemiBold.ttf'),
  serif: () => google('noto-serif', '400Regular/NotoSerif_400Regular.ttf'),
  serifItalic: () => google('noto-serif', '400Regular_Italic/NotoSerif_400Regular_Italic.ttf'),
  display: () => google('noto-serif-display', '400Regular/NotoSerifDisplay_400Regular.ttf'),
  displayStrong: () => google('noto-serif-display', '700Bold/NotoSerifDisplay_700Bold.ttf'),
};

const isStrong = (style: Style): boolean => style === 'sansStrong' || style === 'displayStrong';
const isSans = (style: Style): boolean => style === 'sans' || style === 'sansStrong';

/** Scripts of which there is one family here, for all styles. */
const notoSans = {
  Thai: 'noto-sans-thai', Ethiopic: 'noto-sans-ethiopic', Armenian: 'noto-sans-armenian', Georgian: 'noto-sans-georgian',
  Bengali: 'noto-sans-bengali', Gurmukhi: 'noto-sans-gurmukhi', Gujarati: 'noto-sans-gujarati', Oriya: 'noto-sans-oriya', Tamil: 'noto-sans-tamil', Telugu: 'noto-sans-telugu',
  Kannada: 'noto-sans-kannada', Malayalam: 'noto-sans-malayalam', Sinhala: 'noto-sans-sinhala', Khmer: 'noto-sans-khmer', Myanmar: 'noto-sans-myanmar',
} as const;

function fontOfScript(script: Script, style: Style): readonly string[] {
  const strong = isStrong(style);
  switch (script) {
    case 'Arabic': return [strong ? google('noto-naskh-arabic', '600SemiBold/NotoNaskhArabic_600SemiBold.ttf') : google('noto-naskh-arabic', '400Regular/NotoNaskhArabic_400Regular.ttf')];
    case 'Hebrew':
      if (isSans(style)) return [strong ? google('noto-sans-hebrew', '600SemiBold/NotoSansHebrew_600SemiBold.ttf') : google('noto-sans-hebrew', '400Regular/NotoSansHebrew_400Regular.ttf')];
      return [strong ? google('noto-serif-hebrew', '600SemiBold/NotoSerifHebrew_600SemiBold.ttf') : google('noto-serif-hebrew', '400Regular/NotoSerifHebrew_400Regular.ttf')];
    // Noto Sans has it among its own letters.
    case 'Devanagari':
      if (isSans(style)) return [];
      return [strong ? google('noto-serif-devanagari', '600SemiBold/NotoSerifDevanagari_600SemiBold.ttf') : google('noto-serif-devanagari', '400Regular/NotoSerifDevanagari_400Regular.ttf')];
    case 'Kana': return [strong ? google('biz-udpgothic', '700Bold/BIZUDPGothic_700Bold.ttf') : google('biz-udpgothic', '400Regular/BIZUDPGothic_400Regular.ttf')];
    case 'Han': return [hans(strong ? 'NotoSansHans-Medium.otf' : 'NotoSansHans-Regular.otf')];
    case 'Hangul': return [strong ? google('nanum-gothic', '700Bold/NanumGothic_700Bold.ttf') : google('nanum-gothic', '400Regular/NanumGothic_400Regular.ttf')];
    // Greek and Cyrillic are in every own font; for others there is none.
    case 'Latin':
    case 'Greek':
    case 'Cyrillic':
    case 'other': return [];
    default: {
      const weight = strong ? '600SemiBold' : '400Regular';
      return [google(notoSans[script], `${weight}/NotoSans${script}_${weight}.ttf`)];
    }
  }
}

/**
 * The font files that a text may need, best first. Beside Kana, Han is Japanese and comes from the Japanese font, because the
 * same sign is written differently there.
 */
export function fontFilesFor(style: Style, scripts: readonly Script[]): string[] {
  const inOrder = [...scripts].sort((a, b) => Number(b === 'Kana') - Number(a === 'Kana'));
  return [ownFont[style](), ...inOrder.flatMap((script) => fontOfScript(script, style))];
}
