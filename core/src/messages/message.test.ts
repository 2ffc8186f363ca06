import { german } from './de';
import { english } from './en';
import { french } from './fr';
import { renderFinding, renderListed, renderTitle } from './message';

const noAt = { code: 'email-no-at', header: 'Contact', value: 'nobody', row: 11 } as const;

test('a title says what is so; a sentence names the column, the value and the way out', () => {
  expect(renderTitle(english, { code: 'required', header: 'Contact' })).toBe('Contact is empty');
  expect(renderFinding(english, { code: 'not-in-list', header: 'Result', value: 'Distinctoin', limit: 'Pass, Merit, Distinction' })).toBe('Result “Distinctoin” is none of Pass, Merit, Distinction. Choose one.');
  expect(renderFinding(english, { code: 'same-person', header: 'Contact', otherRow: 68 })).toBe('Contact: this person is in row 69 already. Remove one of the rows.');
});

test('in a list the row stands before the column', () => {
  expect(renderListed(english, noAt)).toBe('Row 12, Contact “nobody” has no @. Complete the address.');
  expect(renderListed(french, noAt)).toBe('Ligne 12, Contact\u202f: il manque le @ dans «\u202fnobody\u202f». Complétez l’adresse.');
  expect(renderListed(german, { code: 'same-person', header: 'Contact', row: 11, otherRow: 4 })).toBe('Zeile 12, Contact: Diese Person steht schon in Zeile 5. Entfernen Sie eine der beiden Zeilen.');
});

test('a cell of 32,767 characters is quoted in part, and braces in a cell stay what they are', () => {
  expect(renderFinding(english, { code: 'not-a-date', header: 'Completed on', value: 'x'.repeat(32_767) })).toHaveLength(121);
  expect(renderFinding(english, { code: 'not-a-date', header: 'Completed on', value: '{header}' })).toContain('“{header}”');
  expect(renderListed(english, { code: 'not-a-date', header: 'Completed on', row: 1, value: '{ownRow}' })).toContain('“{ownRow}”');
});

test('a quote never ends in half of a character', () => {
  expect(renderFinding(english, { code: 'not-a-date', header: 'Completed on', value: `${'x'.repeat(59)}🎓 2026` })).toContain(`“${'x'.repeat(59)}…”`);
});

describe('a long list of options', () => {
  const said = (options: readonly string[]) => renderFinding(english, { code: 'not-in-list', header: 'Country', value: 'Narnia', limit: options.join(', ') });

  test('is cut between two of them', () => {
    const countries = ['Albania', 'Bosnia and Herzegovina', 'Central African Republic', 'Democratic Republic of the Congo'];
    expect(said(Array.from({ length: 50 }, () => countries).flat())).toBe('Country “Narnia” is none of Albania, Bosnia and Herzegovina, Central African Republic, … Choose one.');
  });

  test('is given whole as long as it fits', () => {
    expect(said(['Albania', 'x'.repeat(51)])).toContain(`Albania, ${'x'.repeat(51)}. Choose`);
  });

  test('is cut in its first option when not even that one fits', () => {
    expect(said(['x'.repeat(100), 'y'])).toContain(`none of ${'x'.repeat(60)}… Choose`);
  });
});

test('numbers have the decimal sign of the language; texts stay as they were typed', () => {
  expect(renderFinding(german, { code: 'number-separator', header: 'Score', value: '72.5', fix: 72.5 })).toContain('„72.5“ hat das Dezimaltrennzeichen eines anderen Landes. Schreiben Sie 72,5');
  expect(renderFinding(german, { code: 'number-too-small', header: 'Score', value: 0.25, limit: '0.5' })).toContain('0,25 liegt unter 0,5.');
  expect(renderFinding(english, { code: 'number-too-small', header: 'Score', value: 0.25, limit: '0.5' })).toContain('0.25 is below 0.5.');
});

test('a day that the sheet holds as a number is named as a day', () => {
  expect(renderFinding(english, { code: 'date-too-early', header: 'Completed on', value: 43_831, day: '2020-01-01', limit: '2026-01-01' })).toBe('Completed on “2020-01-01” is before 2026-01-01. Correct it.');
});
