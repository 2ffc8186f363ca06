import { severities } from '../check/finding';
import { english } from './en';
import { renderFinding, renderTitle } from './message';

test('every code has a title and a sentence, and every placeholder is one that is filled', () => {
  for (const code of Object.keys(severities) as (keyof typeof severities)[]) {
    const context = { code, header: 'Contact', value: 'x', fix: 'y', limit: '3', otherRow: 68 };
    for (const text of [renderTitle(english, context), renderFinding(english, context)]) expect(text).not.toMatch(/[{}]|undefined/);
  }
});

test('a sentence names the column, the value and the way out', () => {
  expect(renderFinding(english, { code: 'not-in-list', header: 'Result', value: 'Distinctoin', limit: 'Pass, Merit, Distinction' })).toBe('Result “Distinctoin” is none of Pass, Merit, Distinction. Choose one.');
  expect(renderFinding(english, { code: 'same-person', header: 'Contact', otherRow: 68 })).toBe('This person is in row 69 already. Remove one of the rows.');
});

test('a cell of 32,767 characters is quoted in part, and braces in a cell stay what they are', () => {
  expect(renderFinding(english, { code: 'not-a-date', header: 'Completed on', value: 'x'.repeat(32_767) })).toHaveLength(121);
  expect(renderFinding(english, { code: 'not-a-date', header: 'Completed on', value: '{header}' })).toContain('“{header}”');
});
