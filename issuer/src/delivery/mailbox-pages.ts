import type { Html } from '../http/html';
import { html } from '../http/html';
import type { Page } from '../http/paging';
import { renderPage } from '../http/page';
import { say } from '../texts/say';
import type { MailboxEntry, MailboxMessage } from './mailbox';

export function mailboxPage(count: number, { data, pagination: { next } }: Page<MailboxEntry>): Html {
  return mailboxLayout(say('mailbox.title'), html`<section class="panel">
<h1>${say('mailbox.title')}</h1>
<p>${say('mailbox.explain')}</p>
<p>${say('mailbox.count', { count })}</p>
${data.length > 0 && html`<table>
<thead><tr><th scope="col">${say('mailbox.to')}</th><th scope="col">${say('mailbox.subject')}</th><th scope="col">${say('mailbox.received')}</th></tr></thead>
<tbody>
${data.map(({ id, to, subject, receivedAt }) => html`<tr><td dir="ltr">${to}</td><td><a href="/mailbox/messages/${id}" dir="auto">${subject}</a></td><td>${say('moment', { moment: receivedAt })}</td></tr>
`)}</tbody>
</table>`}
${next !== null && html`<p><a href="/mailbox?cursor=${next}">${say('mailbox.older')}</a></p>`}
</section>`);
}

export function messagePage({ id, to, subject, headers, text }: MailboxMessage): Html {
  return mailboxLayout(subject, html`<p><a href="/mailbox">${say('mailbox.all')}</a></p>
<section class="panel"><h1 dir="auto">${subject}</h1><p class="quiet" dir="ltr">${to}</p></section>
<section class="panel"><h2 id="as-page">${say('mailbox.asPage')}</h2><iframe src="/mailbox/messages/${id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox" aria-labelledby="as-page"></iframe></section>
<section class="panel"><h2>${say('mailbox.asText')}</h2><pre dir="auto">${text}</pre></section>
<section class="panel"><h2>${say('mailbox.headers')}</h2><pre dir="ltr">${headers}</pre></section>`);
}

export const noMessagePage = (): Html =>
  mailboxLayout(say('mailbox.unknown'), html`<section class="panel"><h1>${say('mailbox.unknown')}</h1><p><a href="/mailbox">${say('mailbox.all')}</a></p></section>`);

const mailboxLayout = (title: string, main: Html): Html => renderPage({ title, heading: say('mailbox.title'), main });
