import type { Finding } from '@confer/core';
import { groupFindings } from './groups';

const finding = (code: Finding['code'], row: number, column: number, severity: Finding['severity'] = 'error', fix?: string): Finding =>
  ({ code, row, column, severity, header: `H${column}`, value: '', ...(fix !== undefined && { fix }) });

test('findings of one kind in one column are one group; problems come first, those with most rows on top', () => {
  const groups = groupFindings([
    finding('choice-spelling', 1, 7, 'hint', 'Pass'), finding('required', 1, 2), finding('not-in-list', 2, 7, 'error', 'Merit'), finding('not-in-list', 3, 7), finding('required', 4, 3),
  ]);
  expect(groups.map(({ id, rows, fixable }) => [id, rows, fixable.length])).toEqual([['not-in-list/7', 2, 1], ['required/2', 1, 0], ['required/3', 1, 0], ['choice-spelling/7', 1, 1]]);
});

test('invisible spaces are one group in all columns, and count rows, not cells', () => {
  expect(groupFindings([finding('invisible-characters', 1, 0, 'error', 'a'), finding('invisible-characters', 1, 1, 'error', 'b')])).toMatchObject([{ rows: 1, findings: [{}, {}] }]);
});
