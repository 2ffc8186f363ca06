import { columnLetter, english, englishHeaders, isProblem, renderFinding, renderHeaderFinding } from '@confer/core';
import type { ReadList } from './read-list';

/** One line of the report. Rows and columns are named as the spreadsheet shows them. */
export interface ReportedFinding {
  readonly row: number;
  readonly column: string;
  readonly title: string;
  readonly kind: 'problem' | 'hint';
  readonly code: string;
  readonly sentence: string;
  /** The value that would mend it. */
  readonly fix?: string | number | boolean;
}

/** Everything found in a list, titles first, then row by row. */
export function reportOf({ headerFindings, missing, check: { findings, questions } }: ReadList): readonly ReportedFinding[] {
  const required = new Set<string>(missing.map(({ key }) => key));
  return [
    ...headerFindings.map((finding): ReportedFinding => ({
      row: finding.row + 1, column: finding.columns.map(columnLetter).join(', '), title: finding.title ?? finding.header ?? '',
      kind: isProblem(finding) || required.has(finding.key ?? '') ? 'problem' : 'hint', code: finding.code, sentence: renderHeaderFinding(englishHeaders, finding),
    })),
    ...questions.map(({ header, cells, example }): ReportedFinding => ({
      row: 1, column: '', title: header, kind: 'problem', code: 'date-order-unknown',
      sentence: `${header} holds ${cells} days such as “${example}” that can be read two ways. Say which comes first, with --date-order.`,
    })),
    ...findings.map((finding): ReportedFinding => ({
      row: finding.row + 1, column: columnLetter(finding.column), title: finding.header, kind: isProblem(finding) ? 'problem' : 'hint', code: finding.code,
      sentence: renderFinding(english, finding), ...(finding.fix !== undefined && { fix: finding.fix }),
    })),
  ];
}

const titles = ['Row', 'Column', 'Kind', 'What is found', 'Fix'] as const;

/** The report as a table for people to read: what stands in a cell never breaks a line, nor reaches the terminal as a command. */
export function tableOf(findings: readonly ReportedFinding[]): string {
  const lines = [[...titles], ...findings.map(({ row, column, kind, sentence, fix }) => [String(row), column, kind, sentence, fix === undefined ? '' : String(fix)])]
    .map((cells) => cells.map((cell) => cell.replace(/\p{C}/gu, ' ')));
  const widths = titles.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines.map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}
