import type { FindingCode } from '../check/finding';

/** Characters of an address before the @, beside letters and digits: https://www.rfc-editor.org/rfc/rfc5322#section-3.2.3 */
const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\-\u0080-\uffff]+$/;
const domainLabel = /^[A-Za-z0-9\u0080-\uffff](?:[A-Za-z0-9\-\u0080-\uffff]*[A-Za-z0-9\u0080-\uffff])?$/;
const beyondAscii = /[^\x00-\x7f]/;

/** Limits of https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1 (the path of 256 holds two angle brackets). */
const limits = { local: 64, label: 63, address: 254 };

/**
 * What keeps a mail from reaching this address, as a code that says which part; `undefined` when nothing does.
 * Stricter than RFC 5322 where mail services are: no quoted local parts, no address literals, a domain of two labels.
 */
export function checkEmail(address: string): FindingCode | undefined {
  if (/^mailto:/i.test(address)) return 'email-mailto';
  const ats = address.split('@').length - 1;
  if (ats === 0) return 'email-no-at';
  if (/<[^<>]*@[^<>]*>$/.test(address) && ats === 1) return 'email-display-name';
  if (ats > 1 || /[,;]/.test(address)) return 'email-several';
  if (/\s/.test(address)) return 'email-blank';
  const at = address.indexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (/^\.|\.\.|\.$/.test(local) || /^\.|\.\.|\.$/.test(domain)) return 'email-dots';
  if (!localPart.test(local)) return 'email-local';
  const labels = domain.split('.');
  const last = labels[labels.length - 1] ?? '';
  if (labels.length < 2 || last.length < 2 || /^\d+$/.test(last) || !labels.every((label) => domainLabel.test(label))) return 'email-domain';
  if (local.length > limits.local || address.length > limits.address || labels.some((label) => label.length > limits.label)) return 'email-too-long';
  return beyondAscii.test(address) ? 'email-international' : undefined;
}

/** The address that was meant, where the slip leaves only one. */
export function fixEmail(address: string, code: FindingCode): string | undefined {
  const meant = code === 'email-mailto' ? address.replace(/^mailto:/i, '').replace(/\?.*$/, '')
    : code === 'email-display-name' ? address.replace(/^.*<([^<>]*)>$/, '$1').trim()
    : code === 'email-blank' ? address.replace(/\s+/g, '')
    : code === 'email-dots' ? address.replace(/\.+/g, '.').replace(/^\.|\.$/g, '').replace(/\.?@\.?/, '@')
    : undefined;
  return meant !== undefined && checkEmail(meant) === undefined ? meant : undefined;
}
