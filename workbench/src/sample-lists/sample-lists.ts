import { columnsOf, type Definition } from '@confer/core';
import { generateClassList } from './class-list';
import { alumniMembership, masterOfScience, researchEthics } from './definitions';

/** A list to try, one for each sample definition. */
export interface SampleList {
  readonly id: string;
  /** A name for its sheet. */
  readonly name: string;
  /** The header row and the rows below it, as texts that somebody types. */
  readonly rows: readonly (readonly string[])[];
}

/** With titles that are not the definition's, and a column that concerns nobody but its author. */
function sampleList(id: string, name: string, definition: Definition, rowCount: number, seed: number): SampleList {
  const columns = columnsOf(definition);
  const { headers, rows } = generateClassList({ seed, rows: rowCount, definition, titles: 'aliases' });
  const typed = rows.map((row) => row.map((text, index) => columns[index]?.rule.type === 'text' ? typedAsText(text) : text));
  return { id, name, rows: [[...headers, 'Notes'], ...typed.map((row, index) => [...row, index % 9 === 4 ? 'paid by department' : ''])] };
}

/** The sheet of a list has no format that would keep zeros, so whoever typed them put an apostrophe in front. */
const typedAsText = (text: string): string => text === '' ? '' : `'${text}`;

export const sampleLists: readonly SampleList[] = [
  sampleList('research-ethics', 'Ethics autumn', researchEthics, 60, 14),
  sampleList('master-of-science', 'MSc November', masterOfScience, 24, 5),
  sampleList('alumni', 'Alumni 2026', alumniMembership, 30, 8),
];
