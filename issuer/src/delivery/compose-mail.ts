import { credentialUrl } from '../addresses';
import { say } from '../texts/say';
import type { Mail } from './mail';
import type { MailContent } from './mail-content';
import { mailFacts } from './mail-content';
import { mailHtml } from './mail-html';

/** The message that tells a recipient of a credential: the same words as a page and as plain text. */
export function composeMail(content: MailContent): Mail {
  const { messageId, contact, organisation, credential, isTest = false } = content;
  return {
    messageId,
    from: { name: organisation.name, address: organisation.email },
    to: { name: credential.recipient, address: contact },
    subject: say(isTest ? 'mail.testSubject' : 'mail.subject', { title: credential.title }),
    html: mailHtml(content).markup,
    text: mailText(content),
  };
}

function mailText(content: MailContent): string {
  const { organisation, publicUrl, publicId, isCorrection = false, isTest = false, credential: { recipient, title } } = content;
  return [
    ...(isTest ? [say('mail.test')] : []),
    say('mail.heading'),
    say('mail.greeting', { recipient }),
    say('mail.body', { organisation: organisation.name, title }),
    ...(isCorrection ? [say('mail.correction')] : []),
    `${say('mail.open')}:\n${credentialUrl(publicUrl, publicId)}`,
    say('mail.whatNext'),
    mailFacts(content).map(({ label, value }) => `${label}: ${value}`).join('\n'),
    `${say('mail.sentBy', { organisation: organisation.name })} ${say('mail.ask', { organisation: organisation.name })}: ${organisation.email}`,
  ].join('\n\n');
}
