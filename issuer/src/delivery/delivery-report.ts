import type { Email, Header } from 'postal-mime';
import PostalMime from 'postal-mime';
import { say } from '../texts/say';

/** A mail server says of a message that it took that it could not deliver it. */
export interface DeliveryReport {
  readonly messageId: string;
  /** What the server says, as it says it when it refuses a message at once. */
  readonly reason: string;
}

/** Servers quote whole conversations; what a person can use stands at the beginning. */
const longestReason = 500;

/** The ids that messages get here, as other mail servers quote them. */
const ourMessageId = /<([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})@[^>]*>/i;

/**
 * Reads a message that came back: https://www.rfc-editor.org/rfc/rfc3464
 *
 * @returns `undefined` for everything else that comes to such an address: delays, receipts, automatic answers, advertisements
 */
export async function readDeliveryReport(raw: Uint8Array): Promise<DeliveryReport | undefined> {
  const report = await parseMail(raw);
  const status = report && textOf(report, ['message/delivery-status']);
  if (!report || status === undefined) return undefined;
  // A part for the message, then one for each recipient. Ours have one recipient; whoever forwards them may add others.
  const parts = await Promise.all(status.split(/\r?\n\s*\r?\n/).map(headersIn));
  const failed = parts.find((headers) => headers.get('action')?.toLowerCase() === 'failed');
  const messageId = ourMessageId.exec(await returnedIds(report))?.[1]?.toLowerCase();
  if (!failed || messageId === undefined) return undefined;
  // "smtp; 550 5.1.1 …": the first word tells who speaks.
  const reason = (failed.get('diagnostic-code')?.replace(/^[^;]*;/, '') ?? failed.get('status') ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return { messageId, reason: reason === '' ? say('message.returned') : reason.slice(0, longestReason) };
}

/** Where the message is named that came back: in itself, or in its header alone, or in that of the report. */
async function returnedIds(report: Email): Promise<string> {
  const returned = await headersIn(textOf(report, ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers']) ?? '');
  return [returned.get('message-id'), report.inReplyTo, report.references].join(' ');
}

/** @returns `undefined` when it cannot be read as a message: too deep, or with headers too large */
const parseMail = (raw: Uint8Array | string): Promise<Email | undefined> =>
  PostalMime.parse(raw, { forceRfc822Attachments: true, attachmentEncoding: 'utf8' }).catch(() => undefined);

function textOf({ attachments }: Email, types: readonly string[]): string | undefined {
  const content = attachments.find(({ mimeType }) => types.includes(mimeType))?.content;
  return typeof content === 'string' ? content : undefined;
}

/** Header fields, unfolded, by their names in small letters. */
async function headersIn(text: string): Promise<ReadonlyMap<string, string>> {
  const headers: readonly Header[] = (await parseMail(`${text.trim()}\r\n\r\n`))?.headers ?? [];
  return new Map(headers.map(({ key, value }) => [key, value]));
}
