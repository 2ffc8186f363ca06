import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingCodes, severities } from '../check/finding';
import { findingExamples, findingIn } from './finding-examples.fixture';
import { findingsPage } from './findings-page.fixture';

test.each(findingCodes.map((code) => ({ code, example: findingExamples[code] })))('the example of $code is found, with the fix that it names', ({ code, example }) => {
  const finding = findingIn(example, code);
  expect(finding).toMatchObject({ code, severity: severities[code] });
  expect(finding?.fix).toBe(example.fix);
});

test('docs/findings.md says what the code says', () => {
  const file = join(__dirname, '..', '..', '..', 'docs', 'findings.md');
  // “npm run docs” writes the page.
  if (process.env.DOCS === 'write') writeFileSync(file, findingsPage());
  expect(readFileSync(file, 'utf8')).toBe(findingsPage());
});
