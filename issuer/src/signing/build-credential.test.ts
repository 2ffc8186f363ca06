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
        image: { id: badge, type: 'Image' },
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

test('no e-mail address enters a credential', () => {
  expect(JSON.stringify(buildCredential(issuance))).not.toContain('@students');
  expect(JSON.stringify(buildCredential(issuance))).not.toContain('tutor@');
});

test('what there is nothing to say about is left out', () => {
  const { image: _, ...achievement } = course.achievement;
  const credential = buildCredential({
    ...issuance, expiresOn: undefined, fields: {}, recipient: { fullName: 'Chukwuemeka Adichie-Okonkwo', contact: 'c@northmere.example' },
    definition: { ...course, fields: [], achievement },
  });
  expect(credential.credentialSubject.name).toBe('Chukwuemeka Adichie-Okonkwo');
  for (const member of ['validUntil', 'image', 'result', 'resultDescription']) expect(JSON.stringify(credential)).not.toContain(`"${member}"`);
});
