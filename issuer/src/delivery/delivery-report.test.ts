import * as fc from 'fast-check';
import type { ReportShape } from '../fixtures/delivery-report';
import { deliveryReport, diagnosis } from '../fixtures/delivery-report';
import { readDeliveryReport } from './delivery-report';

const messageId = '0b6e4a3e-5d0f-4a47-9c1b-1d9f9d3a2c11';
const read = (shape?: ReportShape) => readDeliveryReport(Buffer.from(deliveryReport(messageId, shape)));

test.each<[string, ReportShape]>([
  ['with the whole message', {}],
  ['with its header alone', { returned: 'text/rfc822-headers' }],
  ['that names it in its own header alone', { returned: 'nothing', header: [`In-Reply-To: <${messageId}@northmere.example>`] }],
  ['that names it among others', { returned: 'nothing', header: [`References: <first@elsewhere.example>\r\n <${messageId.toUpperCase()}@northmere.example>`] }],
  ['with the line ends of a program on the same machine', { lineEnd: '\n' }],
  ['that several servers handed on', { header: ['Received: from mail.northmere.example by relay.example', 'Auto-Submitted: auto-replied'] }],
])('a report %s tells which message came back, and why', async (_name, shape) => {
  expect(await read(shape)).toEqual({ messageId, reason: diagnosis });
});

test('a report from a pipe begins with the line of a mailbox', async () => {
  expect(await readDeliveryReport(Buffer.from(`From MAILER-DAEMON  Tue Dec  1 08:38:52 2026\n${deliveryReport(messageId, { lineEnd: '\n' })}`))).toEqual({ messageId, reason: diagnosis });
});

test('without a diagnosis the status is the reason, and without both there is a sentence', async () => {
  expect(await read({ recipient: ['Action: failed', 'Status: 5.2.2'] })).toMatchObject({ reason: '5.2.2' });
  expect(await read({ recipient: ['Action: Failed'] })).toMatchObject({ reason: 'The message came back, and the mail server does not say why.' });
});

test('a diagnosis that is long, or holds what cannot be shown, is cut to what can be read', async () => {
  const { reason } = await read({ recipient: ['Action: failed', `Diagnostic-Code: smtp; 554 no\u0000pe\u0007 ${'x'.repeat(2000)}`] }) ?? { reason: '' };
  expect(reason).toMatch(/^554 no pe x{100,}$/);
  expect(reason).toHaveLength(500);
});

test('of several recipients to whom a message was forwarded, the one that failed counts', async () => {
  const recipient = ['Action: relayed', 'Status: 2.0.0', '', 'Final-Recipient: rfc822; elsewhere@example.org', 'Action: failed', 'Diagnostic-Code: smtp; 552 mailbox full'];
  expect(await read({ recipient })).toMatchObject({ reason: '552 mailbox full' });
});

test.each<[string, string]>([
  ['of a delay', deliveryReport(messageId, { recipient: ['Action: delayed', 'Status: 4.4.1'] })],
  ['of a delivery', deliveryReport(messageId, { recipient: ['Action: delivered', 'Status: 2.0.0'] })],
  ['about a message of somebody else', deliveryReport('20261201083852.7E491172092')],
  ['that does not say which message came back', deliveryReport(messageId, { returned: 'nothing' })],
])('a report %s says nothing', async (_name, raw) => {
  expect(await readDeliveryReport(Buffer.from(raw))).toBeUndefined();
});

test('an automatic answer to a message says nothing, although it names it', async () => {
  const answer = `From: x@northmere.example\r\nSubject: On leave\r\nIn-Reply-To: <${messageId}@northmere.example>\r\n\r\nI am on leave. Action: failed\r\n`;
  expect(await readDeliveryReport(Buffer.from(answer))).toBeUndefined();
});

test('whatever else comes says nothing, and breaks nothing', async () => {
  const report = deliveryReport(messageId);
  const damaged = fc.tuple(fc.nat(report.length), fc.nat(report.length), fc.string()).map(([from, to, text]) => Buffer.from(report.slice(0, from) + text + report.slice(to)));
  await fc.assert(fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 2000 }), damaged), async (raw) => {
    const found = await readDeliveryReport(raw);
    expect(found === undefined || found.messageId === messageId).toBe(true);
  }));
});
