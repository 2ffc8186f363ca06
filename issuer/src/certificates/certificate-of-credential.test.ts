import type { Database } from '../database/database';
import { certificate } from '../fixtures/certificate';
import { course } from '../fixtures/issuer';
import { certificateOfCredential } from './certificate-of-credential';

const query: Database['query'] = <Row>() => Promise.resolve([{ content: course }] as Row[]);
const database = { query } as Database;
const place = { publicId: '0b0b3c3e-3f0e-4f6e-9d53-8f2f6f1a2b3c', number: '7Q4M-2KXT' };

test('what is genuine has a certificate, also when it has expired', async () => {
  for (const verdict of [{ kind: 'genuine', credential: certificate } as const, { kind: 'expired', credential: certificate, validUntil: new Date() } as const]) {
    expect(await certificateOfCredential(database, 'https://issue.northmere.example', verdict, place)).toMatchObject({
      recipient: certificate.recipient, design: 'course', number: place.number, address: `https://issue.northmere.example/c/${place.publicId}`, host: 'issue.northmere.example',
    });
  }
});

test.each(['changed', 'foreign', 'unchecked', 'unknown'] as const)('what is %s has none', async (kind) => {
  expect(await certificateOfCredential(database, 'https://issue.northmere.example', { kind }, place)).toBeUndefined();
});
