import type { SendMailOptions } from 'nodemailer';
import type { Mail } from './mail';

/**
 * A message in the words of nodemailer, which encodes and folds every header, so that no text in it can begin another one.
 *
 * @param returnAddress where mail servers send it back to; left out, whoever it is from
 */
export function mailOptions({ messageId, from, to, subject, html, text }: Mail, returnAddress: string = from.address): SendMailOptions {
  return {
    messageId: `<${messageId}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
    from, to, subject, html, text,
    envelope: { from: returnAddress, to: [to.address] },
    // Automatic answers such as “I am on leave” would go to the registry: https://www.rfc-editor.org/rfc/rfc3834#section-5
    headers: { 'Auto-Submitted': 'auto-generated' },
    // Texts come from cells: nothing in them may name a file or an address to be read into the message.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
