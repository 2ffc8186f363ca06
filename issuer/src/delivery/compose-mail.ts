import { credentialUrl } from '../addresses';
import type { Mail } from './mail';
import type { MailContent } from './mail-content';
import { mailFacts, mailSubject, newsOf, ownWords, speechOf } from './mail-content';
import { mailHtml } from './mail-html';
import { fillIn } from './own-words';

/** The message that tells a recipient of a credential, or of what has become of it: the same words as a page and as plain text. */
export function composeMail(content: MailContent): Mail {
  const { messageId, contact, organisation, credential } = content;
  return {
    messageId,
    from: { name: organisation.name, address: organisation.email },
    to: { name: credential.recipient, address: contact },
    subject: mailSubject(content),
    html: mailHtml(content).markup,
    text: mailText(content),
  };
}

function mailText(content: MailContent): string {
  const { organisation, publicUrl, publicId, isCorrection = false, isTest = false, credential: { recipient, title } } = content;
  const { say } = speechOf(content);
  const news = newsOf(content);
  const own = ownWords(content);
  return [
    ...(isTest ? [say('mail.test')] : []),
    say(`mail.heading.${news}`),
    ...(own ? [fillIn(own.body, { recipient, title, organisation: organisation.name })] : [
      say('mail.greeting', { recipient }),
      say(`mail.body.${news}`, { organisation: organisation.name, title }),
    ]),
    ...(isCorrection ? [say('mail.correction')] : []),
    `${say(`mail.open.${news}`)}:\n${credentialUrl(publicUrl, publicId)}`,
    say(`mail.whatNext.${news}`, { organisation: organisation.name }),
    mailFacts(content).map(({ label, value }) => `${label}: ${value}`).join('\n'),
    `${say('mail.sentBy', { organisation: organisation.name })} ${say('mail.ask', { organisation: organisation.name })}: ${organisation.email}`,
  ].join('\n\n');
}
