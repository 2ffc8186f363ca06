import type { CellValue } from '../host/cell';
import type { Column } from '../definition/columns';
import type { DateOrders } from '../check/bound-column';
import type { Definition } from '../definition/definition';
import type { Finding, FindingCode } from '../check/finding';
import type { Rule, SheetContext } from '../rules/rule';
import { course, courseHeaders, sheetOf, siobhan, today } from '../course.fixture';
import { checkDefinitions } from '../check/check-definitions';
import { checkTable } from '../check/check-table';
import { bindDefinitions } from '../headers/definition-column';

/** A list in which the check makes the finding, and what it offers in place of the cell. */
interface CheckedExample {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly orders?: DateOrders;
  readonly isLikelyPhone?: SheetContext['isLikelyPhone'];
  readonly fix?: CellValue;
}

/** The same for a list whose rows are for several definitions. */
interface DefinitionsExample {
  readonly definitions: readonly Definition[];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly fix?: CellValue;
}

export type FindingExample = CheckedExample | DefinitionsExample;

const column = (key: Column['key'], header: string, rule: Rule, more: Partial<Column> = {}): Column => ({ key, header, rule, required: false, aliases: [], ...more });
const inCell = (ofColumn: Column, value: CellValue, fix?: CellValue): CheckedExample => ({ columns: [ofColumn], rows: [[value]], ...(fix !== undefined && { fix }) });

const fullName = column('fullName', 'Full Name', { type: 'name' });
const email = column('contact', 'Contact', { type: 'email' });
const phone = column('contact', 'Contact', { type: 'phone' });
const emailOrPhone = column('contact', 'Contact', { type: 'emailOrPhone' });
const issueDate = column('issueDate', 'Issue Date', { type: 'date' });
const expiry = column('expiry', 'Expiration Date/Duration', { type: 'expiry' });
const studentNumber = column('field.studentNumber', 'Student number', { type: 'text', minLength: 5, maxLength: 10 });
const portfolio = column('field.portfolio', 'Portfolio', { type: 'url' });
const hours = column('field.hours', 'Hours', { type: 'integer', min: 1, max: 40 });
const score = column('field.score', 'Score', { type: 'decimal', max: 100 });
const result = column('field.result', 'Result', { type: 'choice', options: ['Pass', 'Merit', 'Distinction'] });
const honours = column('field.honours', 'Honours', { type: 'yesNo' });
const completedOn = column('field.completedOn', 'Completed on', { type: 'date', min: '2020-01-01', max: '2026-12-31' });
const firstAid: Definition = { ...course, id: 'first-aid', name: 'First Aid', expiry: { rule: 'none' }, fields: [] };
const inDefinitions = (row: readonly CellValue[], fix?: CellValue): DefinitionsExample => ({ definitions: [course, firstAid], headers: ['ID', ...courseHeaders], rows: [row], ...(fix !== undefined && { fix }) });

const ana = ['Ana Lind', 'a.lind@northmere.example'];

/** One example for each finding, as a registrar might have it in a list. Today is 20 November 2026. */
export const findingExamples: Readonly<Record<FindingCode, FindingExample>> = {
  required: { columns: [fullName, { ...email, required: true }], rows: [['Ana Lind', '']] },
  'error-value': inCell(studentNumber, '#N/A'),
  'invisible-characters': inCell(fullName, 'Ana Lind\u00a0', 'Ana Lind'),
  'unprintable-characters': inCell(fullName, 'Ana\u0007 Lind'),
  'leading-apostrophe': inCell(studentNumber, "'0041127", '0041127'),
  'too-long': inCell(studentNumber, '0041127-0041128'),
  'too-short': inCell(studentNumber, '0041'),
  'number-in-text': inCell(studentNumber, 41_127, '41127'),
  'truth-value': inCell(fullName, true),
  'digits-lost': inCell(studentNumber, '5.55E+9'),
  'formula-text': inCell(studentNumber, '=B2&C2'),
  'name-symbols': inCell(fullName, 'a.lind@northmere.example'),
  'name-letters': inCell(fullName, 'n/a'),
  'name-digits': inCell(fullName, 'Ana Lind 2'),
  'name-capitals': inCell(fullName, 'ANA LIND'),
  'name-comma': inCell(fullName, 'Ana Lind,', 'Ana Lind'),
  'name-emoji': inCell(fullName, 'Ana Lind 🎓'),
  'email-no-at': inCell(email, 'a.lind.northmere.example'),
  'email-signs': inCell(email, 'a.lind@northmere,example', 'a.lind@northmere.example'),
  'email-several': inCell(email, 'a.lind@northmere.example; ana@home.example'),
  'email-display-name': inCell(email, 'Ana Lind <a.lind@northmere.example>', 'a.lind@northmere.example'),
  'email-mailto': inCell(email, 'mailto:a.lind@northmere.example', 'a.lind@northmere.example'),
  'email-blank': inCell(email, 'a.lind @northmere.example', 'a.lind@northmere.example'),
  'email-dots': inCell(email, 'a..lind@northmere.example', 'a.lind@northmere.example'),
  'email-local': inCell(email, 'a(lind)@northmere.example'),
  'email-domain': inCell(email, 'a.lind@northmere'),
  'email-too-long': inCell(email, `${'a'.repeat(65)}@northmere.example`),
  'email-international': inCell(email, 'ána@northmere.example'),
  'email-domain-typo': inCell(email, 'ana.lind@gmial.com', 'ana.lind@gmail.com'),
  'not-a-phone': inCell(phone, 'ask Ben'),
  'phone-no-country': inCell(phone, '020 7946 0018'),
  'phone-length': inCell(phone, '+44 20'),
  'phone-unlikely': { ...inCell(phone, '+44 20 7946 001'), isLikelyPhone: (number) => /^\+44\d{10}$/.test(number) },
  'not-a-contact': inCell(emailOrPhone, 'see Ben'),
  'not-a-url': inCell(portfolio, 'my portfolio'),
  'url-no-scheme': inCell(portfolio, 'www.example.org/ana', 'https://www.example.org/ana'),
  'url-scheme-typo': inCell(portfolio, 'htp://www.example.org/ana', 'http://www.example.org/ana'),
  'not-a-number': inCell(hours, 'twelve'),
  'number-separator': inCell(score, '72,5', 72.5),
  'number-percent': inCell(score, '72 %', 72),
  'number-currency': inCell(score, '$72.50', 72.5),
  'not-whole': inCell(hours, 12.5),
  'number-too-small': inCell(hours, 0),
  'number-too-large': inCell(hours, 41),
  'not-in-list': inCell(result, 'Distinctoin', 'Distinction'),
  'choice-spelling': inCell(result, 'merit', 'Merit'),
  'not-yes-or-no': inCell(honours, 'perhaps'),
  'not-a-date': inCell(completedOn, 'soon'),
  'date-incomplete': inCell(completedOn, 'Nov 2026'),
  'date-impossible': inCell(completedOn, '2026-02-30'),
  'date-other-order': { ...inCell(completedOn, '11/25/2026', '2026-11-25'), orders: { 'field.completedOn': 'dayFirst' } },
  'date-spelling': inCell(completedOn, '3 de marzo de 2026', '2026-03-03'),
  'date-short-year': inCell(completedOn, '25/11/26', '2026-11-25'),
  'date-with-time': inCell(completedOn, '2026-11-03 14:30', '2026-11-03'),
  'date-too-early': inCell(completedOn, '2019-12-31'),
  'date-too-late': inCell(completedOn, '2027-01-01'),
  'not-an-expiry': inCell(expiry, 'whenever'),
  'duration-spelling': inCell(expiry, '1 an et 6 mois', '1 year 6 months'),
  'expiry-in-past': inCell(expiry, '2026-01-31'),
  'expiry-before-issue': { columns: [expiry, issueDate], rows: [['2026-12-31', '2027-01-10']] },
  'expiry-over': { columns: [expiry, issueDate], rows: [['1 year', '2024-05-01']] },
  'same-person': { columns: [fullName, email], rows: [ana, ['Ben Okri', 'b.okri@northmere.example'], ana] },
  'same-contact': { columns: [fullName, email], rows: [ana, ['Ben Okri', 'a.lind@northmere.example']] },
  'not-unique': { columns: [fullName, { ...studentNumber, unique: true }], rows: [['Ana Lind', '0041127'], ['Ben Okri', '0041127']] },
  'unknown-definition': inDefinitions(['First Iad', ...siobhan], 'First Aid'),
  'of-other-definition': inDefinitions(['First Aid', ...siobhan.slice(0, 3), '', '', '', 12, '']),
};

/** What the check finds in the list of an example: the finding that it is one of, `undefined` when it is none. */
export const findingIn = (example: FindingExample, code: FindingCode): Finding | undefined =>
  ('definitions' in example ? findingsOfRows(example) : findingsOfCells(example)).find((finding) => finding.code === code);

function findingsOfCells({ columns, rows, orders = {}, isLikelyPhone }: CheckedExample): readonly Finding[] {
  const binding = Object.fromEntries(columns.map(({ key }, index) => [key, index]));
  return checkTable(columns, binding, sheetOf(rows, columns.map(({ header }) => header)), today, orders, isLikelyPhone).findings;
}

function findingsOfRows({ definitions, headers, rows }: DefinitionsExample): readonly Finding[] {
  const sheet = sheetOf(rows, headers);
  return checkDefinitions({ ...bindDefinitions(definitions, sheet), idColumn: 0 }, sheet, today, new Map()).findings;
}
