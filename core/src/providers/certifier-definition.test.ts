import * as fc from 'fast-check';
import { course } from '../course.fixture';
import { DefinitionError, parseDefinition } from '../definition/parse-definition';
import { certifierValues, definitionFromCertifier, definitionThroughCertifier, definitionToCertifier } from './certifier-definition';
import { anyDefinition, elsewhere, putBack, valueAt } from './definitions.fixture';

const { name: _, recipient: __, ...given } = elsewhere;

const problemsOf = (group: unknown, attributes: unknown): readonly string[] => {
  try {
    definitionFromCertifier(group, attributes, given);
  } catch (error) {
    if (error instanceof DefinitionError) return error.problems;
    throw error;
  }
  return [];
};

test('a definition is a group and one attribute for each field, fixed ones too, and everything beyond names is listed as lost', () => {
  const { value, lost } = definitionToCertifier(course, { group: { designIds: ['01g90279gp5sbmfek7wymcsvec'], learningEventUrl: 'https://northmere.example' } });
  expect(value).toEqual({
    group: { name: 'Research Ethics Training', designIds: ['01g90279gp5sbmfek7wymcsvec'], learningEventUrl: 'https://northmere.example' },
    customAttributes: [
      { tag: 'custom.student_number', name: 'Student number' },
      { tag: 'custom.completed_on', name: 'Completed on' },
      { tag: 'custom.hours', name: 'Hours' },
      { tag: 'custom.result', name: 'Result' },
      { tag: 'custom.school', name: 'School' },
    ],
  });
  expect(lost).toEqual([
    'id', 'version', 'description', 'recipient', 'expiry',
    'fields.0.aliases', 'fields.0.required',
    'fields.1.type', 'fields.1.aliases', 'fields.1.required',
    'fields.2.type', 'fields.2.aliases', 'fields.2.required', 'fields.2.min', 'fields.2.max',
    'fields.3.type', 'fields.3.aliases', 'fields.3.options',
    'fields.4.fixed',
    'achievement', 'certificateTemplate',
  ].map((path) => expect.stringMatching(path) as unknown));
});

test('a group is a definition whose fields are text; what the group says beyond that is listed as lost', () => {
  const group = { id: '01g9', name: 'Welding ', designIds: ['d1', 'd2'], learningEventUrl: null, createdAt: '2026-01-01T00:00:00.000Z' };
  const attributes = [
    { tag: 'recipient.name', name: 'Recipient name', isDefault: true },
    { tag: 'custom.mentor', name: 'Mentor', isDefault: false, id: 'a1' },
    { tag: 'Course-No', name: 'Course no.' },
    { tag: 'custom.course_no', name: 'course no' },
  ];
  const { value, lost } = definitionFromCertifier(group, attributes, given);
  expect(value).toMatchObject({ name: 'Welding', recipient: 'fullName' });
  expect(value.fields).toEqual([
    { key: 'mentor', header: 'Mentor', type: 'text', required: false },
    { key: 'courseNo', header: 'Course no.', type: 'text', required: false },
    { key: 'courseNo2', header: 'course no 2', type: 'text', required: false },
  ]);
  expect(lost).toEqual(['group.name', 'group.designIds', 'group.learningEventUrl', 'customAttributes.1.tag', 'customAttributes.2.tag', 'customAttributes.2.name']);
});

test('the name of a group becomes one line, and that is listed as lost', () => {
  const { value, lost } = definitionFromCertifier({ name: 'Research\nEthics', designIds: [] }, [], given);
  expect([value.name, lost.includes('group.name')]).toEqual(['Research Ethics', true]);
});

test('a definition that is issued through Certifier keeps group and attributes, and its rows go under the tags that they have there', () => {
  const attributes = [{ tag: 'Course-No', name: 'Course no.' }, { tag: 'custom.mentor', name: 'Mentor' }];
  const { value, lost } = definitionThroughCertifier({ id: '01g9', name: 'Welding', designIds: ['d1'] }, attributes, given);
  expect(value.certifier).toEqual({ groupId: '01g9', attributes: [{ tag: 'custom.Course-No', name: 'Course no.' }, { tag: 'custom.mentor', name: 'Mentor' }] });
  expect(lost).toEqual(['group.designIds']);
  expect(certifierValues(value).write({ courseNo: '7', mentor: 'Ana' })).toEqual({ 'custom.Course-No': '7', 'custom.mentor': 'Ana' });
  expect(definitionToCertifier(value).lost).not.toContain('certifier');
});

test('an attribute has the prefix once, whether it came with none, one or two; pages of attributes are read as lists are', () => {
  const tags = (attributes: unknown) => definitionToCertifier(definitionFromCertifier({ name: 'A' }, attributes, given).value).value.customAttributes.map(({ tag }) => tag);
  expect(tags({ data: [{ tag: 'mentor', name: 'A' }, { tag: 'custom.course', name: 'B' }, { tag: 'custom.custom.level', name: 'C' }] })).toEqual(['custom.mentor', 'custom.course', 'custom.level']);
});

test('nonsense is refused with all its problems at once', () => {
  expect(problemsOf({ designIds: 'd1' }, [{ tag: 'custom.', name: 'A' }, { tag: 'custom.a', name: ' ' }, 'mentor'])).toEqual([
    expect.stringMatching(/^group\.name: /),
    expect.stringMatching(/^group\.designIds: /),
    'attributes.0.tag: names no attribute',
    'attributes.1.name: is empty',
    expect.stringMatching(/^attributes\.2: /),
  ]);
  expect(problemsOf({ name: 'A' }, [{ tag: 'a', name: 'A' }, { tag: 'custom.a', name: 'B' }])).toEqual(['attributes.1.tag: has the tag of attribute 1']);
  expect(problemsOf({ name: 'A' }, [{ tag: 'a', name: 'A'.repeat(101) }])).toHaveLength(1);
});

test('from Confer and back, a definition is the same but for what was listed, and each thing listed was lost', () => {
  fc.assert(fc.property(anyDefinition, (definition) => {
    const { value, lost } = definitionToCertifier(definition);
    const back = definitionFromCertifier(value.group, value.customAttributes, given).value;
    expect(putBack(definition, back, lost)).toEqual({ ...elsewhere, ...definition });
    expect(lost.filter((path) => path !== 'expiry' && path !== 'certificateTemplate' && valueAt(definition, path) === valueAt(back, path))).toEqual([]);
  }));
});

test('completed with the definition itself, it is identical', () => {
  fc.assert(fc.property(anyDefinition, (definition) => {
    const { group, customAttributes } = definitionToCertifier(definition).value;
    expect(definitionFromCertifier(group, customAttributes, definition).value).toEqual(definition);
  }));
});

const name = fc.oneof(fc.constantFrom('Mentor', 'mentor', ' Course no.', '学号'), fc.string({ minLength: 1, maxLength: 10 })).filter((text) => text.trim() !== '');
const tag = fc.oneof(fc.constantFrom('mentor', 'Mentor', 'course_no', 'course-no', '学号', 'field1', 'constructor'), fc.string({ minLength: 1, maxLength: 10 }));
const groups = fc.record({
  group: fc.record({ name, designIds: fc.array(fc.string(), { minLength: 1, maxLength: 3 }), learningEventUrl: fc.constantFrom(null, 'https://a.example') }, { requiredKeys: ['name'] }),
  customAttributes: fc.uniqueArray(fc.record({ tag: tag.filter((text) => !/^(custom\.)*$/.test(text) && !text.startsWith('custom.')).map((text) => `custom.${text}`), name }), { selector: (attribute) => attribute.tag, maxLength: 8 }),
});

test('from Certifier and back, group and attributes are identical when they are known, and else the same but for what was listed', () => {
  fc.assert(fc.property(groups, (source) => {
    const { value, lost } = definitionFromCertifier(source.group, source.customAttributes, given);
    expect(definitionToCertifier(value, source).value).toEqual(source);
    expect(putBack(source, definitionToCertifier(value).value, lost)).toEqual(source);
  }));
});

test('a definition that was changed in between keeps what Certifier knows of the rest', () => {
  const known = { group: { name: 'Welding', designIds: ['d1'] }, customAttributes: [{ tag: 'custom.Course-No', name: ' Course no.' }, { tag: 'custom.mentor', name: 'Mentor' }] };
  const { value } = definitionFromCertifier(known.group, known.customAttributes, given);
  const changed = { ...value, name: 'Welding II', fields: value.fields.map((field) => (field.key === 'mentor' ? { ...field, header: 'Tutor' } : field)) };
  expect(definitionToCertifier(changed, known).value).toEqual({
    group: { name: 'Welding II', designIds: ['d1'] },
    customAttributes: [{ tag: 'custom.Course-No', name: ' Course no.' }, { tag: 'custom.mentor', name: 'Tutor' }],
  });
});

const row = { studentNumber: '0040112', completedOn: '2026-11-05', hours: 8 };

test('values of a row are text under the tags of their fields, fixed ones among them, and come back as they were', () => {
  const values = certifierValues(course);
  const written = values.write(row);
  expect(written).toEqual({ 'custom.student_number': '0040112', 'custom.completed_on': '2026-11-05', 'custom.hours': '8', 'custom.school': 'Graduate School' });
  expect(values.read(written)).toEqual({ value: row, lost: [] });
});

test('values of every type come back as they were', () => {
  const fields = [
    { key: 'aText', header: 'A', type: 'text' }, { key: 'aLongText', header: 'B', type: 'longText' }, { key: 'anInteger', header: 'C', type: 'integer' },
    { key: 'aDecimal', header: 'D', type: 'decimal' }, { key: 'aDay', header: 'E', type: 'date' }, { key: 'aChoice', header: 'F', type: 'choice', options: ['Pass', 'Merit'] },
    { key: 'yesOrNo', header: 'G', type: 'yesNo' }, { key: 'anAddress', header: 'H', type: 'email' }, { key: 'aPhone', header: 'I', type: 'phone' }, { key: 'aPage', header: 'J', type: 'url' },
  ];
  const { write, read } = certifierValues(parseDefinition({ ...elsewhere, fields }));
  fc.assert(fc.property(fc.record({
    aText: fc.stringMatching(/^[a-zà-ÿ0-9]{1,20}$/),
    aLongText: fc.stringMatching(/^[a-z]{1,9}\n[a-z]{1,9}$/),
    anInteger: fc.integer(),
    aDecimal: fc.integer().map((thousandths) => thousandths / 1000).filter((value) => !/e/.test(String(value))),
    aDay: fc.constantFrom('2026-11-03', '2024-02-29'),
    aChoice: fc.constantFrom('Pass', 'Merit'),
    yesOrNo: fc.boolean(),
    anAddress: fc.constantFrom('dean@northmere.example'),
    aPhone: fc.constantFrom('+442079460018'),
    aPage: fc.constantFrom('https://northmere.example/a?b=c'),
  }, { requiredKeys: [] }), (values) => {
    expect(read(write(values))).toEqual({ value: values, lost: [] });
  }));
});

test('values that no field has or that their field refuses are listed, empty ones are none', () => {
  expect(certifierValues(course).read({ 'custom.hours': 'many', 'custom.mentor': 'A', student_number: '7', 'custom.result': ' ', 'custom.school': 'Another' }))
    .toEqual({ value: { studentNumber: '7' }, lost: ['custom.hours', 'custom.mentor', 'custom.school'] });
});
