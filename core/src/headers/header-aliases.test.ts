import type { ColumnKey } from '../definition/columns';
import type { Definition } from '../definition/definition';
import { columnsOf } from '../definition/columns';
import { course } from '../course.fixture';
import { matchHeaders } from './binding';
import { otherTitles } from './header-aliases';
import { foldTitle } from './title';

const withEverything: Definition = { ...course, contact: 'emailOrPhone', issueDate: 'column', expiry: { rule: 'required' } };
const columns = [...columnsOf(withEverything, 'fullName').slice(0, 1), ...columnsOf(withEverything)];
/** What a header certainly is, in a list in which nothing else stands. */
const certainly = (header: string): ColumnKey | undefined => matchHeaders(columns, [header]).matches.find(({ index, certainty }) => index === 0 && certainty === 'certain')?.column.key;

const meant: readonly (readonly [ColumnKey, readonly string[]])[] = [
  ['firstName', ['First Name', 'first name', 'FIRST NAME *', 'First\u00a0Name', '\ufeffFirst Name:', 'firstName', 'first_name', 'First-Name', 'First  Name (required)', 'Firstname', 'Given name', 'Given Name(s)', 'Forename', 'Student first name', 'Name (first)', 'Prénom', 'PRENOM', 'Prénom(s)', 'Nombres', 'Vorname', 'Vorname*', 'Primeiro nome']],
  ['lastName', ['Last Name', 'LAST_NAME', 'lastname', 'Last Name\u200b', 'Surname', 'Family Name', 'Participant’s last name', 'Name (last)', 'Nom de famille', 'Apellidos', 'Apellido(s)', 'Nachname', 'Familienname', 'Sobrenome', 'Último nome', 'Ultimo nome']],
  ['fullName', ['Full Name', 'full name [mandatory]', 'Name', 'Student name', 'Recipient Name', 'Name of participant', 'Name on certificate', 'First and last name', 'Nom complet', 'Nom et prénom', 'Nombre completo', 'Nombre y apellidos', 'Vor- und Nachname', 'Name der Teilnehmerin', 'Nome completo']],
  ['contact', ['Contact', 'Contact *', 'Email', 'E-mail', 'E-Mail-Adresse', 'e‑mail address', 'EMAIL ADDRESS', 'emailAddress', 'Student e-mail', 'Recipient Email Address', 'Mail', 'Courriel', 'Adresse électronique', 'Adresse e-mail', 'Correo electrónico', 'CORREO ELECTRONICO', 'Correio eletrônico', 'E-mail do aluno', 'Phone', 'Mobile number', 'Téléphone', 'Teléfono', 'Handynummer', 'Telemóvel', 'Kontakt']],
  ['issueDate', ['Issue Date', 'issue_date', 'Date of issue', 'Awarded on', 'Date of Award', 'Date d’émission', "Date d'emission", 'Fecha de emisión', 'Ausstellungsdatum', 'Data de emissão']],
  ['expiry', ['Expiration Date/Duration', 'Expiration date', 'Expiry', 'Expires on', 'Valid until', 'Valid until (dd/mm/yyyy)', 'Date d’expiration', 'Valable jusqu’au', 'Fecha de vencimiento', 'Válido hasta', 'Gültig bis', 'gueltig bis', 'Ablaufdatum', 'Data de validade', 'Válido até']],
];
const others = [
  'Middle name', 'Maiden name', 'Nickname', 'Username', 'Company name', 'Course name', 'File name', 'Event', 'Emergency contact', 'Contact person', 'Contact name', 'Supervisor e-mail', 'Parent phone', 'Mailing address', 'Address',
  'Date of birth', 'Birthday', 'Start date', 'Date', 'Duration', 'Issue', 'Issue number', 'Name (of course)', 'E-mail (parent)', 'First choice', 'Last login', 'Last attended', 'Valid', 'Expired', 'Nom', 'Nom du participant', 'Nombre', 'Nome', 'Apelido', 'Recipient', 'Student', 'Member since', 'Student number of names', 'Store', 'Fist Name', 'Surnam', 'Notes', '#',
];

test.each(meant.flatMap(([key, headers]) => headers.map((header) => [header, key] as const)))('%j is taken as %s', (header, key) => {
  expect(certainly(header)).toBe(key);
});

test.each(others)('%j is taken as nothing', (header) => {
  expect(certainly(header)).toBeUndefined();
});

test('no title is certain for two columns, and no two titles of different columns become one when accents and signs are left out', () => {
  const { emailOrPhone, ...groups } = otherTitles;
  const owners = new Map<string, Set<string>>();
  const own = { firstName: 'First Name', lastName: 'Last Name', fullName: 'Full Name', contact: 'Contact', issueDate: 'Issue Date', expiry: 'Expiration Date/Duration' };
  const put = (title: string, owner: string) => owners.set(foldTitle(title), (owners.get(foldTitle(title)) ?? new Set()).add(owner));
  for (const [group, { certain }] of Object.entries(groups)) for (const title of certain) put(title, group === 'email' || group === 'phone' ? 'contact' : group);
  for (const [key, title] of Object.entries(own)) put(title, key);
  expect([...owners].filter(([title, { size }]) => title === '' || size > 1)).toEqual([]);
  expect(new Set(emailOrPhone.certain)).toEqual(new Set([...groups.email.certain, ...groups.phone.certain]));
});

test('no title is written down twice for one column', () => {
  for (const [group, { certain, doubtful }] of Object.entries(otherTitles)) {
    if (group === 'emailOrPhone') continue;
    const titles: string[] = [...certain, ...doubtful].map((title) => title.toLowerCase());
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  }
});

describe('titles whose meaning hangs on their neighbour', () => {
  const reading = (headers: readonly string[], names: 'firstAndLastName' | 'fullName' = 'firstAndLastName') =>
    Object.fromEntries(matchHeaders(columnsOf(course, names), headers).matches.flatMap(({ column, index, certainty }) => (index === undefined ? [] : [[column.key, `${index} ${certainty}`]])));

  test.each([
    [['Nom', 'Prénom'], { lastName: '0 certain', firstName: '1 certain' }],
    [['Nombre', 'Apellidos'], { firstName: '0 certain', lastName: '1 certain' }],
    [['Nome', 'Sobrenome'], { firstName: '0 certain', lastName: '1 certain' }],
    [['Nome', 'Apelido'], { firstName: '0 doubtful', lastName: '1 doubtful' }],
    [['Name', 'Vorname'], { lastName: '0 doubtful', firstName: '1 certain' }],
  ])('%j are a first and a last name', (headers, expected) => {
    expect(reading(headers)).toEqual(expected);
  });

  test('Name alone is a full name, and beside a first name it may be the last name', () => {
    expect(reading(['Name', 'Contact'], 'fullName')).toMatchObject({ fullName: '0 certain' });
    expect(reading(['Name', 'Vorname'], 'fullName')).toMatchObject({ fullName: '0 doubtful' });
    expect(reading(['Nom'], 'fullName')).toMatchObject({ fullName: '0 doubtful' });
  });
});
