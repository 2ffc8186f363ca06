import type { Finding } from './finding';
import type { SheetAction } from './host';

/** Writes the offered values of findings into their cells. Findings without an offer are passed over. */
export function fixActions(findings: readonly Finding[]): SheetAction[] {
  return findings.flatMap(({ row, column, fix }) => (fix === undefined ? [] : [{ type: 'write' as const, row, column, values: [[fix]] }]));
}
