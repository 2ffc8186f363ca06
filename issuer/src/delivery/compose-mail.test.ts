import { organisation } from '../fixtures/issuer';
import { composeMail } from './compose-mail';
import type { MailContent } from './mail-content';

const content: MailContent = {
  messageId: '0b0b3c3e-3f0e-4f6e-9d53-8f2f6f1a2b3c',
  contact: 's@northmere.example',
  organisation,
  publicUrl: 'https://issue.northmere.example',
  publicId: '124a8110-1af5-4747-9308-e9d06bd1852a',
  number: '7Q4M-2KXT',
  credential: {
    recipient: 'Siobhán Ní Dhomhnaill', title: 'Research Ethics Training', issuer: 'Northmere University',
    issuedOn: new Date('2026-11-20T15:02:11Z'), validUntil: new Date('2029-11-20T23:59:59Z'), facts: [], description: '', criteria: '',
  },
};

test('the message says the same as a page and as plain text', () => {
  const { subject, html, text, from, to } = composeMail(content);
  expect(subject).toBe('Your certificate: Research Ethics Training');
  expect(from).toEqual({ name: 'Northmere University', address: 'registry@northmere.example' });
  expect(to).toEqual({ name: 'Siobhán Ní Dhomhnaill', address: 's@northmere.example' });
  expect(text).toBe(`Your certificate is ready

Dear Siobhán Ní Dhomhnaill,

Northmere University has issued your certificate for Research Ethics Training. It is digitally signed, so anyone you show it to can check that it is genuine.

Open your certificate:
https://issue.northmere.example/c/124a8110-1af5-4747-9308-e9d06bd1852a

There you can print it, download a signed copy, or copy the link to share.

Issued on: 20 November 2026
Valid until: 20 November 2029
Number: 7Q4M-2KXT

Sent by Northmere University, because it issued a credential to you. Your address is used for this message and is not part of the certificate. Ask Northmere University: registry@northmere.example`);
  const words = html.replace(/<style>[^]*?<\/style>/, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  for (const piece of ['Your certificate is ready', 'Dear Siobhán Ní Dhomhnaill ,', 'Open your certificate', '20 November 2029', '7Q4M-2KXT', 'is not part of the certificate.']) expect(words).toContain(piece);
  expect(html.match(/href="https:\/\/issue\.northmere\.example\/c\/124a8110-1af5-4747-9308-e9d06bd1852a"/g)).toHaveLength(2);
});

test('text from cells is escaped in the page', () => {
  const hostile = '<img src=x onerror="alert(1)"> & {title}';
  const { html, text } = composeMail({ ...content, credential: { ...content.credential, recipient: hostile, title: hostile } });
  expect(html).not.toContain('<img');
  expect(html).toContain('<bdi>&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; {title}</bdi>');
  expect(text).toContain(`Dear ${hostile},`);
});

test('a credential that does not expire says nothing of it', () => {
  expect(composeMail({ ...content, credential: { ...content.credential, validUntil: undefined } }).text).not.toContain('Valid until');
});

test('the news that a credential is revoked name no day until which it is valid', () => {
  const { html, text } = composeMail({ ...content, change: { status: 'revoked', on: new Date('2026-11-21T10:00:00Z'), reason: undefined, explanation: undefined } });
  expect(text).toContain('Revoked on: 21 November 2026\nIssued on: 20 November 2026\nNumber:');
  expect(html).not.toContain('20 November 2029');
});

test('whoever gets a corrected certificate is told that it replaces the one before', () => {
  const sentence = 'It replaces the certificate that you were sent before, which is no longer valid.';
  const { html, text } = composeMail({ ...content, isCorrection: true });
  expect([html.includes(sentence), text.includes(sentence), composeMail(content).text.includes(sentence)]).toEqual([true, true, false]);
});

describe('with the organisation’s own words', () => {
  const template = { subject: '{title}: well done, {recipient}', body: 'Dear {recipient},\n\nthe whole of {organisation} <b>congratulates</b>\nyou.' };

  test('the message has its subject and its text, with all that Confer adds below', () => {
    const { subject, html, text } = composeMail({ ...content, template });
    expect(subject).toBe('Research Ethics Training: well done, Siobhán Ní Dhomhnaill');
    expect(text).toContain(`Your certificate is ready

Dear Siobhán Ní Dhomhnaill,

the whole of Northmere University <b>congratulates</b>
you.

Open your certificate:
https://issue`);
    expect(text).not.toContain('has issued your certificate');
    expect(html).toContain('Dear <bdi>Siobhán Ní Dhomhnaill</bdi>,<br><br>the whole of <bdi>Northmere University</bdi> &lt;b&gt;congratulates&lt;/b&gt;<br>you.');
  });

  test('a name that looks like a placeholder stays as it is', () => {
    expect(composeMail({ ...content, template, credential: { ...content.credential, title: '{recipient}' } }).subject).toBe('{recipient}: well done, Siobhán Ní Dhomhnaill');
  });

  test('a test says that it is one, and a correction what it replaces', () => {
    expect(composeMail({ ...content, template, isTest: true }).subject).toBe('TEST: Research Ethics Training: well done, Siobhán Ní Dhomhnaill');
    expect(composeMail({ ...content, template, isCorrection: true }).text).toContain('you.\n\nIt replaces the certificate');
    expect(composeMail({ ...content, template: { body: 'Short.' } }).subject).toBe('Your certificate: Research Ethics Training');
  });

  test('news of what became of the credential are in Confer’s', () => {
    const change = { status: 'revoked', on: new Date('2026-11-21T10:00:00Z'), reason: undefined, explanation: undefined } as const;
    expect(composeMail({ ...content, template, change })).toEqual(composeMail({ ...content, change }));
  });
});
