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
  const kinds = new Map<string, { findings: Finding[]; rows: number }>();
  // A list has thousands of findings in a handful of kinds, and is grouped after every keystroke: few texts are made.
  const ids = new Map<Finding['code'], string[]>();
  for (const finding of findings) {
    const { code, column, row } = finding;
    let inColumns = ids.get(code);
    if (!inColumns) ids.set(code, inColumns = []);
    const id = inColumns[column] ??= code === 'invisible-characters' ? code : `${code}/${column}`;
    const kind = kinds.get(id);
    if (!kind) kinds.set(id, { findings: [finding], rows: 1 });
    else {
      // Findings come row by row.
      if (kind.findings[kind.findings.length - 1]?.row !== row) kind.rows++;
      kind.findings.push(finding);
    }
  }
  const groups = [...kinds].flatMap(([id, { findings: members, rows }]): FindingGroup[] => {
    const [first] = members;
    return first ? [{ id, first, findings: members, rows, fixable: members.filter(({ fix }) => fix !== undefined) }] : [];
  });
  return groups.sort((a, b) => Number(isProblem(b.first)) - Number(isProblem(a.first)) || b.rows - a.rows);
}
