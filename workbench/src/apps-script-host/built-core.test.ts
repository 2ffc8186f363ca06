import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnsOf } from '@confer/core';
import { researchEthics } from '../sample-lists';
import { createSheetsWorld } from './sheets-world';

/** Core as it is built, and a function that checks the sheet in front with it. */
const code = `${readFileSync(join(__dirname, '..', '..', '..', 'core', 'dist', 'core.js'), 'utf8')}
  function check(json, today) {
    const { parseDefinition, columnsOf, matchHeaders, checkTable, renderFinding, english } = ConferCore;
    const columns = columnsOf(parseDefinition(json));
    const [headers, ...rows] = SpreadsheetApp.getActiveSheet().getDataRange().getDisplayValues();
    const binding = Object.fromEntries(matchHeaders(columns, headers).matches.map(({ column, index }) => [column.key, index]));
    const snapshot = { sheetId: 's', sheetName: 'S', headers, rows, dateSystem: 1900, decimalSeparator: '.' };
    return checkTable(columns, binding, snapshot, today, {}).findings.map((finding) => [finding.row, finding.code, renderFinding(english, finding)]);
  }`;

test('core checks a list in the emulated runtime', () => {
  const { window, type } = createSheetsWorld({ files: { code } });
  const headers = columnsOf(researchEthics).map(({ header }) => header);
  type(0, 0, [headers, headers.map((header) => (header === 'Contact' ? 'esi@northmere' : ''))]);
  const findings = window.call('check', researchEthics, { year: 2026, month: 11, day: 20 });
  expect(findings).toContainEqual([1, 'required', 'First Name is empty. Fill it in, or leave the row out.']);
  expect(findings).toContainEqual([1, 'email-domain', expect.any(String)]);
});
