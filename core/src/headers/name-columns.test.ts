import { columnsOf } from '../definition/columns';
import { course, sheetOf, today } from '../course.fixture';
import { bindColumns } from '../check/bound-column';
import { rowRequestOf } from '../issuing/plan';
import { recheckRow } from '../check/recheck';
import { bindingOf, matchHeaders } from './binding';
import { namesIn, namesOf } from './name-columns';

const wantsFullName = { ...course, recipient: 'fullName' as const };

test.each([
  [['First Name', 'Last Name', 'Contact'], 'firstAndLastName'],
  [['Full Name', 'Contact'], 'fullName'],
  [['Name', 'Contact'], 'fullName'],
  [['Vorname', 'Name'], 'firstAndLastName'],
  [['Prénom', 'Nom'], 'firstAndLastName'],
  [['Nombre'], 'fullName'],
] as const)('a list with %j holds names as %s, whichever the definition asks for', (headers, names) => {
  expect([namesIn(course, headers), namesIn(wantsFullName, headers)]).toEqual([names, names]);
});

test.each([[['Full Name', 'First Name', 'Last Name']], [['Contact']], [[]]])('with %j it is as the definition asks', (headers: readonly string[]) => {
  expect([namesIn(course, headers), namesIn(wantsFullName, headers)]).toEqual(['firstAndLastName', 'fullName']);
});

test.each([
  [course, ['Full Name', 'Contact'], ['Siobhán Ní Dhomhnaill', 's@northmere.example'], { fullName: 'Siobhán Ní Dhomhnaill', contact: 's@northmere.example' }],
  [wantsFullName, ['First Name', 'Last Name', 'Contact'], ['Siobhán', 'Ní Dhomhnaill', 's@northmere.example'], { firstName: 'Siobhán', lastName: 'Ní Dhomhnaill', contact: 's@northmere.example' }],
])('names are sent as the list holds them, and taken by the issuer', (definition, headers, row, recipient) => {
  const withoutFields = { ...definition, fields: [] };
  const columns = columnsOf(withoutFields, namesIn(withoutFields, headers));
  const bound = bindColumns(columns, bindingOf(matchHeaders(columns, headers).matches), sheetOf([row], headers), today, {});
  const request = rowRequestOf(bound, row, 'key-0001');
  expect(request.recipient).toEqual(recipient);
  expect(namesOf(withoutFields, request.recipient)).toBe(namesIn(withoutFields, headers));
  expect(recheckRow(withoutFields, today)(request)).toBeUndefined();
});

test('half a name, no name, and a wrong second name are refused', () => {
  const recheck = recheckRow({ ...course, fields: [] }, today);
  const refusal = (names: object) => recheck({ key: 'key-0001', recipient: { ...names, contact: 's@northmere.example' }, fields: {} })?.message;
  expect(refusal({ firstName: 'Siobhán' })).toMatch(/^Last Name is empty/);
  expect(refusal({})).toMatch(/^First Name is empty/);
  expect(refusal({ fullName: 'Siobhán', lastName: 'www.example.org' })).toMatch(/^Last Name/);
});
