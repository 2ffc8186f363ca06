import type { CertifierRow } from '@confer/core';
import { startCertifierIssuance } from '@confer/core';
import { rateUsed, runThroughCertifier, seededRandom, SimulatedCertifier } from '@confer/core/fixtures';

const rowCount = 300;
/** One request in twenty is told to wait for a second. */
const mishaps = { busy: 0.05, lost: 0 };

export interface CertifierRate {
  /** The share of the allowed requests that was used. */
  readonly used: number;
  readonly seconds: number;
  readonly busy: number;
}

/** Issues rows through a simulated Certifier, on a clock of its own. */
export function certifierRate(): CertifierRate {
  const rows = Array.from({ length: rowCount }, (_, index): CertifierRow => ({
    key: `row-${index}`, recipient: { name: `Person ${index}`, email: `person-${index}@northmere.example` }, expiryDate: null, customAttributes: {},
  }));
  const random = seededRandom(7);
  const certifier = new SimulatedCertifier(random, mishaps);
  const { receipts, milliseconds } = runThroughCertifier(startCertifierIssuance('group', rows, '2026-11-20'), certifier, random, mishaps);
  const sent = [...certifier.credentials.values()].filter(({ status, mails }) => status === 'issued' && mails === 1).length;
  if (receipts.length !== rowCount || sent !== rowCount) throw new Error(`Of ${rowCount} rows ${receipts.length} have a receipt and ${sent} were sent once.`);
  return { used: rateUsed(certifier, milliseconds), seconds: milliseconds / 1000, busy: certifier.pauses.length };
}
