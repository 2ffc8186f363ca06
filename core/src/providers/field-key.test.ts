import * as fc from 'fast-check';
import { foldHeader } from '../text/header-text';
import { distinctHeaders, keysOf } from './field-key';

test('a key is made of the words of its title, in plain letters', () => {
  expect(keysOf(['Student number', 'student_id', 'GPA', 'Supervisor’s name', 'Größe (cm)', 'Łódź', 'completedOn', 'Hours / week'])).toEqual(
    ['studentNumber', 'studentId', 'gpa', 'supervisorsName', 'grosseCm', 'lodz', 'completedOn', 'hoursWeek']);
});

test('a title without plain letters gives a key by its place, and one that begins with a digit gets a word before it', () => {
  expect(keysOf(['学号', '2nd supervisor', '***'])).toEqual(['field1', 'field2ndSupervisor', 'field3']);
});

test('keys differ from one another and from those that are taken, however long', () => {
  const long = 'a'.repeat(80);
  expect(keysOf(['Hours', 'hours', 'HOURS', long, long], ['hours'])).toEqual(['hours2', 'hours3', 'hours4', 'a'.repeat(64), `${'a'.repeat(63)}2`]);
});

test('whatever the titles, keys are keys and headers differ as lists read them', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('A', 'a ', '(a)', 'A 2', 'a2')), { maxLength: 12 }), (titles) => {
    const keys = keysOf(titles);
    expect(new Set(keys).size).toBe(titles.length);
    expect(keys.filter((key) => !/^[a-z][A-Za-z0-9]{0,63}$/.test(key))).toEqual([]);
    expect(new Set(distinctHeaders(titles).map(foldHeader)).size).toBe(titles.length);
  }));
});

test('only the later one of two headers that read alike gets a number', () => {
  expect(distinctHeaders(['E-Mail', 'email *', 'Hours', 'Hours', 'hours 2'])).toEqual(['E-Mail', 'email * 2', 'Hours', 'Hours 2', 'hours 2 2']);
});
