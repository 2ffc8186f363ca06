import type { Finding } from '@confer/core';
import { isProblem } from '@confer/core';

/** Findings of one kind in one column. */
export interface FindingGroup {
  readonly id: string;
  /** Stands for all of them in the title. */
  readonly first: Finding;
  readonly findings: readonly Finding[];
  readonly rows: number;
  /** Those that have a value to offer. */
  readonly fixable: readonly Finding[];
}

/** Problems first, those with most rows on top; then hints. Blanks that nobody sees are one kind in all columns. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) {
    const id = finding.code === 'invisible-characters' ? finding.code : `${finding.code}/${finding.column}`;
    const kind = kinds.get(id);
    if (kind) kind.push(finding);
    else kinds.set(id, [finding]);
  }
  const groups = [...kinds].flatMap(([id, members]): FindingGroup[] => {
    const [first] = members;
    return first ? [{ id, first, findings: members, rows: new Set(members.map(({ row }) => row)).size, fixable: members.filter(({ fix }) => fix !== undefined) }] : [];
  });
  return groups.sort((a, b) => Number(isProblem(b.first)) - Number(isProblem(a.first)) || b.rows - a.rows);
}
