import { join } from 'node:path';
import { sheetsCalls, weighScript } from './service-calls';

const folder = join(__dirname, '..', '..', '..', 'sheets-addon', 'dist');

test('a header row, marks and a page of receipts cost as few calls for 10,000 rows as for 100', () => {
  const { header, mark, issueChunk } = sheetsCalls(folder);
  expect([header <= 12, mark <= 6, issueChunk <= 6]).toEqual([true, true, true]);
});

test('the script stays small: Google loads it at every call', () => {
  expect(weighScript(folder)).toBeLessThanOrEqual(150);
});
