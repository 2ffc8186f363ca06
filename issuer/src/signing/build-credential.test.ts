import { course, organisation } from '../fixtures/issuer';
import type { Issuance } from './build-credential';
import { buildCredential } from './build-credential';

const issuance: Issuance = {
  publicUrl: 'https://issue.northmere.example',
  publicId: '124a8110-1af5-4747-9308-e9d06bd1852a',
  issuer: 'did:web:issue.northmere.example',
  organisation,
  definition: course,
  recipient: { firstName: 'Siobhán', lastName: 'Ní Dhomhnaill', contact: 's.nidhomhnaill@students.northmere.example' },
  fields: { completedOn: '2026-11-03', result: 'Merit', tutor: 'tutor@northmere.example' },
  issuedAt: new Date('2026-11-20T15:02:11.482Z'),
  expiresOn: '2029-11-20',
  statusNumber: 131_079,
};

test('a row becomes an Open Badges 3.0 credential', () => {
  const badge = 'https://issue.northmere.example/badges/ethics/1';
  expect(buildCredential(issuance)).toEqual({
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: 'urn:uuid:124a8110-1af5-4747-9308-e9d06bd1852a',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Research Ethics Training',
    issuer: { id: 'did:web:issue.northmere.example', type: ['Profile'], name: 'Northmere University', url: 'https://northmere.example' },
    validFrom: '2026-11-20T15:02:11Z',
    validUntil: '2029-11-20T23:59:59Z',
    credentialStatus: ['revocation', 'suspension'].map((purpose) => ({
      id: `https://issue.northmere.example/status/${purpose}-1#7`, type: 'BitstringStatusListEntry', statusPurpose: purpose,
      statusListIndex: '7', statusListCredential: `https://issue.northmere.example/status/${purpose}-1`,
    })),
    credentialSubject: {
      type: ['AchievementSubject'],
      name: 'Siobhán Ní Dhomhnaill',
      identifier: [{ type: ['IdentityObject'], hashed: false, identityHash: 'Siobhán Ní Dhomhnaill', identityType: 'name' }],
      achievement: {
        id: `${badge}#achievement`,
        type: ['Achievement'],
        name: 'Research Ethics Training',
        description: course.description,
        criteria: { narrative: 'Attended all sessions.' },
        achievementType: 'Certificate',
        image: { id: expect.stringMatching(/^https:\/\/issue\.northmere\.example\/images\/[0-9a-f]{64}$/) as string, type: 'Image' },
        resultDescription: [
          { id: `${badge}#completedOn`, type: ['ResultDescription'], name: 'Completed on', resultType: 'Result' },
          { id: `${badge}#hours`, type: ['ResultDescription'], name: 'Hours', resultType: 'Result' },
          { id: `${badge}#result`, type: ['ResultDescription'], name: 'Result', resultType: 'Result' },
        ],
      },
      result: [
        { type: ['Result'], resultDescription: `${badge}#completedOn`, value: '2026-11-03' },
        { type: ['Result'], resultDescription: `${badge}#hours`, value: '12' },
        { type: ['Result'], resultDescription: `${badge}#result`, value: 'Merit' },
      ],
    },
  });
});

test('the crest of the organisation is named in it, as the picture that wallets can show', () => {
  const { issuer } = buildCredential({ ...issuance, organisation: { ...organisation, logo: 'a1'.repeat(32) } });
  expect(issuer).toMatchObject({ name: 'Northmere University', image: { id: `https://issue.northmere.example/images/${'a1'.repeat(32)}.png`, type: 'Image' } });
});

test('no e-mail address enters a credential', () => {
  expect(JSON.stringify(buildCredential(issuance))).not.toContain('@students');
  expect(JSON.stringify(buildCredential(issuance))).not.toContain('tutor@');
});

test('no phone number enters a credential, not even one that is the same for all', () => {
  const definition: Issuance['definition'] = { ...course, fields: [
    { key: 'mobile', header: 'Mobile', type: 'phone', required: false },
    { key: 'office', header: 'Office', type: 'phone', required: false, fixed: '+44 20 7946 0000' },
    { key: 'result', header: 'Result', type: 'text', required: false },
  ] };
  const text = JSON.stringify(buildCredential({ ...issuance, definition, fields: { mobile: '+44 7700 900123', result: 'Merit' } }));
  expect(text).toContain('Merit');
  for (const trace of ['7700', '7946', 'Mobile', 'Office']) expect(text).not.toContain(trace);
});

test('yes and no are words, and no is a value like any other', () => {
  const yesNo = (key: string, fixed?: boolean) => ({ key, header: key, type: 'yesNo' as const, required: false, ...(fixed !== undefined && { fixed }) });
  const definition: Issuance['definition'] = { ...course, fields: [yesNo('honours'), yesNo('resit'), yesNo('online', false)] };
  const { result } = buildCredential({ ...issuance, definition, fields: { honours: true, resit: false } }).credentialSubject;
  expect(result?.map(({ value }) => value)).toEqual(['Yes', 'No', 'No']);
});

test('a day of issue that the row gives stands beside the moment of signing', () => {
  expect(buildCredential({ ...issuance, awardedOn: '2026-11-14' })).toMatchObject({ validFrom: '2026-11-20T15:02:11Z', awardedDate: '2026-11-14T00:00:00Z' });
});

test('what there is nothing to say about is left out', () => {
  const { image: _, ...achievement } = course.achievement;
  const credential = buildCredential({
    ...issuance, expiresOn: undefined, fields: {}, recipient: { fullName: 'Chukwuemeka Adichie-Okonkwo', contact: 'c@northmere.example' },
    definition: { ...course, fields: [], achievement },
  });
  expect(credential.credentialSubject.name).toBe('Chukwuemeka Adichie-Okonkwo');
  for (const member of ['awardedDate', 'validUntil', 'image', 'result', 'resultDescription']) expect(JSON.stringify(credential)).not.toContain(`"${member}"`);
});
