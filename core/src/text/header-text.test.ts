import { foldHeader, headerWords } from './header-text';

test.each([
  'E-mail', 'e mail', 'E-MAIL *', 'E\u2011mail', '\ufeffe-mail:', 'E\u200b-Mail', 'e\u00a0mail ', 'E-mail (required)', 'eMail', 'E_Mail', 'Ｅ-Ｍａｉｌ', 'É-mail', 'E-mail [obligatoire]', 'E-mail（Pflichtfeld）',
])('%j is the header e-mail', (header) => {
  expect(foldHeader(header)).toBe('email');
});

test.each([
  ['Prénom', 'prenom'], ['Straße', 'strasse'], ['Œuvre', 'oeuvre'], ['Gültig bis', 'gultigbis'], ['Completed on (dd/mm/yyyy)', 'completedon'], ['Nº', 'no'],
])('%j is compared as %j', (header, folded) => {
  expect(foldHeader(header)).toBe(folded);
});

test('what stands in brackets belongs to the title unless it only says how to fill the column', () => {
  expect(['Name', 'Name (first)', 'Name (last)', 'Name (required)'].map(foldHeader)).toEqual(['name', 'namefirst', 'namelast', 'name']);
});

test('marks of scripts in which they are letters stay', () => {
  expect(foldHeader('नाम')).not.toBe(foldHeader('नम'));
  expect(foldHeader('й')).not.toBe(foldHeader('и'));
});

test('a title of signs alone, or wholly in brackets, does not become nothing', () => {
  expect(['#', '%', '(required)', '*'].map(foldHeader)).toEqual(['#', '%', 'required', '*']);
  expect(['', ' ', '\u200b', '\u00a0'].map(foldHeader)).toEqual(['', '', '', '']);
});

test('words come apart where camelCase joins them', () => {
  expect(headerWords('studentFirstName')).toEqual(['student', 'first', 'name']);
});
