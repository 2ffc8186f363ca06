import { columnsOf } from '@confer/core';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { course } from '../fixtures/issuer';
import { templateWorkbook } from './template-workbook';

const long = Array.from({ length: 40 }, (_, index) => `Choice number ${index + 1}`);
const definition: typeof course = {
  ...course, name: 'Ethics: [2026/27] of research, autumn term', issueDate: 'column',
  fields: [
    { key: 'id', header: 'Student no.', type: 'text', required: true },
    { key: 'hours', header: 'Hours', type: 'integer', required: true },
    { key: 'result', header: 'Result', type: 'choice', required: true, options: ['Pass', 'Merit'] },
    { key: 'track', header: 'Track', type: 'choice', required: false, options: long },
    { key: 'place', header: 'Place', type: 'choice', required: false, options: ['Here, now', 'There'] },
    { key: 'present', header: 'Present', type: 'yesNo', required: false },
  ],
};
const read = async () => (await readXlsx(await templateWorkbook(definition.name, columnsOf(definition), ({ header }) => `Help for ${header}`), { readStyles: true })).sheets;

test('row 1 holds the titles that C.TI asks for, and nothing else stands in the file', async () => {
  const [list] = await read();
  expect(list?.name).toBe('Ethics 2026 27 of research, aut');
  expect(list?.rows).toEqual([['First Name', 'Last Name', 'Contact', 'Expiration Date/Duration', 'Issue Date', 'Student no.', 'Hours', 'Result', 'Track', 'Place', 'Present']]);
});

test('the header row stays in sight, and each title has a note', async () => {
  const [list] = await read();
  expect(list?.freezePane).toMatchObject({ rows: 1 });
  expect(list?.cells?.get('0,5')?.comment?.text).toBe('Help for Student no.');
});

test('choices are offered: short ones in the rule, long ones and those with a comma from a sheet out of sight', async () => {
  const [list, choices] = await read();
  const rule = (letter: string) => list?.dataValidations?.find(({ range }) => range.startsWith(`${letter}2`));
  expect(rule('H')).toMatchObject({ type: 'list', values: ['Pass', 'Merit'], range: 'H2:H1048576', inputTitle: 'Result *', inputMessage: 'Help for Result' });
  expect(rule('I')).toMatchObject({ type: 'list', formula1: 'Choices!$A$1:$A$40' });
  expect(rule('J')).toMatchObject({ type: 'list', formula1: 'Choices!$B$1:$B$2' });
  expect(rule('K')).toMatchObject({ values: ['Yes', 'No'] });
  expect(choices?.hidden).toBe(true);
  expect(choices?.rows.map(([track]) => track)).toEqual(long);
  expect(choices?.rows[0]?.[1]).toBe('Here, now');
});

test('columns of text are text before anything is typed, so that 007 stays 007', async () => {
  const parts = unzipSync(await templateWorkbook(definition.name, columnsOf(definition), () => ''));
  const [sheet, styles] = ['xl/worksheets/sheet1.xml', 'xl/styles.xml'].map((name) => strFromU8(parts[name] ?? new Uint8Array()));
  const codes = new Map([...(styles ?? '').matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]+)"/g)].map(([, id, code]) => [id, code]));
  const [, cellFormats = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles ?? '') ?? [];
  const codesOfStyles = [...cellFormats.matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id]) => codes.get(id));
  const stylesOfColumns = [...(sheet ?? '').matchAll(/<col [^>]*style="(\d+)"/g)].map(([, style]) => codesOfStyles[Number(style)]);
  expect(stylesOfColumns).toEqual(['@', '@', '@', '@', 'yyyy-mm-dd', '@', 'General', '@', '@', '@', '@']);
});
