import type { Column, Definition } from '@confer/core';
import { columnCatalogueFor, columnHelp } from '@confer/core';
import { durationInWords } from './dates';

/** What a column may hold, in a few words. */
export function helpFor(definition: Definition, language: string): (column: Column) => string {
  const catalogue = columnCatalogueFor(language);
  const words = { number: (value: number) => new Intl.NumberFormat(language).format(value), duration: (text: string) => durationInWords(text, language) };
  return (column) => columnHelp(catalogue, words, column, definition);
}
