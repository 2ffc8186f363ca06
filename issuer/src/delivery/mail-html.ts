import { credentialUrl, drawnImageUrl } from '../addresses';
import type { Html } from '../http/html';
import { html } from '../http/html';
import type { MailContent } from './mail-content';
import { mailFacts, mailSubject, newsOf, ownWords, speechOf } from './mail-content';
import { fillInHtml } from './own-words';

/** Mail programs keep inline styles and tables, and little else. The dark colours are for those that read a style sheet. */
const styleSheet = html`
body { margin: 0; }
@media (max-width: 480px) { .pad { padding-left: 20px !important; padding-right: 20px !important; } }
@media (prefers-color-scheme: dark) {
  .bg { background: #1f1f1f !important; } .sheet { background: #292929 !important; }
  .ink { color: #ffffff !important; } .soft { color: #c7c7c7 !important; } .line { border-color: #525252 !important; }
}`;

const font = "font-family:'Segoe UI',system-ui,-apple-system,'Noto Sans',Arial,sans-serif";
const table = 'border-collapse:collapse;border-spacing:0';
const body = `${font};font-size:16px;line-height:24px;color:#242424`;
const small = `${font};font-size:12px;line-height:18px;color:#616161`;

/** It may be missing: most mail programs ask before they fetch a picture. One address for everybody, so nobody is counted by it. On white, also in the dark. */
const crest = (publicUrl: string, logo: string): Html => html`<td style="padding-right:10px"><img src="${drawnImageUrl(publicUrl, logo)}" height="36" alt="" style="display:block;height:36px;width:auto;background:#ffffff;border-radius:4px"></td>
     `;

export function mailHtml(content: MailContent): Html {
  const { organisation, publicUrl, publicId, isCorrection = false, isTest = false, credential: { recipient, title } } = content;
  const { language, say, sayWith } = speechOf(content);
  const news = newsOf(content);
  const own = ownWords(content);
  const address = credentialUrl(publicUrl, publicId);
  const issuer = html`<bdi>${organisation.name}</bdi>`;
  return html`<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${mailSubject(content)}</title>
<style>${styleSheet}</style>
</head>
<body>
<div style="display:none;max-height:0;overflow:hidden">${sayWith(`mail.preview.${news}`, { organisation: issuer })}</div>
<table role="presentation" width="100%" class="bg" style="${table};background:#f5f5f5">
 <tr><td align="center" style="padding:24px 12px">
  <table role="presentation" width="100%" class="sheet" style="${table};max-width:552px;background:#ffffff;border-radius:8px">
   ${isTest && html`<tr><td class="pad" style="padding:12px 32px;${font};font-size:14px;line-height:20px;font-weight:600;background:#fff4ce;color:#6b4a00;border-radius:8px 8px 0 0">${say('mail.test')}</td></tr>
   `}<tr><td class="pad" style="padding:24px 32px 0">
    <table role="presentation" style="${table}"><tr>
     ${organisation.logo !== undefined && crest(publicUrl, organisation.logo)}<td class="ink" style="${font};font-size:16px;line-height:22px;font-weight:600;color:#242424">${issuer}</td>
    </tr></table>
   </td></tr>
   <tr><td class="pad ink" style="padding:24px 32px 0;${font};font-size:24px;line-height:32px;font-weight:600;color:#242424">${say(`mail.heading.${news}`)}</td></tr>
   <tr><td class="pad ink" style="padding:12px 32px 0;${body}">
    ${own ? fillInHtml(own.body, { recipient, title, organisation: organisation.name }) : html`${sayWith('mail.greeting', { recipient: html`<bdi>${recipient}</bdi>` })}<br><br>
    ${sayWith(`mail.body.${news}`, { organisation: issuer, title: html`<b><bdi>${title}</bdi></b>` })}`}${isCorrection && html`<br><br>
    ${say('mail.correction')}`}
   </td></tr>
   <tr><td class="pad" align="left" style="padding:24px 32px 0">
    <table role="presentation" style="${table}"><tr><td style="border-radius:4px;background:#7e3d78"><a href="${address}" style="display:inline-block;padding:12px 24px;${font};font-size:16px;line-height:20px;font-weight:600;color:#ffffff;text-decoration:none">${say(`mail.open.${news}`)}</a></td></tr></table>
   </td></tr>
   <tr><td class="pad ink" style="padding:16px 32px 0;${font};font-size:14px;line-height:20px;color:#242424">${sayWith(`mail.whatNext.${news}`, { organisation: issuer })}</td></tr>
   <tr><td class="pad" style="padding:16px 32px 0">
    <table role="presentation" width="100%" style="${table};${font};font-size:14px;line-height:20px">
     ${mailFacts(content).map(({ label, value }) => html`<tr><td class="soft line" width="120" style="padding:8px 0;border-top:1px solid #e0e0e0;color:#616161">${label}</td><td class="ink line" style="padding:8px 0;border-top:1px solid #e0e0e0;color:#242424" dir="auto">${value}</td></tr>
     `)}
    </table>
   </td></tr>
   <tr><td class="pad soft" style="padding:16px 32px 24px;${small}">${say('mail.copyAddress')}<br><a href="${address}" class="soft" style="color:#72346c">${address}</a></td></tr>
  </table>
  <table role="presentation" width="100%" style="${table};max-width:552px"><tr><td class="pad soft" style="padding:16px 32px 0;${small}">
   ${sayWith('mail.sentBy', { organisation: issuer })}<br>
   <a href="mailto:${organisation.email}" class="soft" style="color:#616161">${sayWith('mail.ask', { organisation: issuer })}</a>
  </td></tr></table>
 </td></tr>
</table>
</body>
</html>
`;
}
