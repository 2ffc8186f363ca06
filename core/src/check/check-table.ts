import type { Binding } from '../headers/binding';
import type { BoundColumn, DateOrders } from './bound-column';
import type { CellValue } from '../host/cell';
import type { Column } from '../definition/columns';
import type { CalendarDate } from '../dates/calendar-date';
import type { DateOrder } from '../dates/read-date';
import type { Finding, FindingCode } from './finding';
import type { TableSnapshot } from '../host/host';
import { bindColumns } from './bound-column';
import { checkContacts } from './contacts';
import { isProblem, severities } from './finding';
import { indexOfRow, rowOfIndex } from '../host/host';
import { isEmpty } from '../rules/compile';

/** A column whose dates can be read in two ways, and nothing in it says which: the person has to be asked, once. */
export interface DateOrderQuestion {
  readonly column: Column;
  /** The title of the column in the sheet. */
  readonly header: string;
  /** How many cells can be read two ways. */
  readonly cells: number;
  readonly example: string;
  readonly readings: Readonly<Record<DateOrder, CalendarDate>>;
}

/** What a row needs before it can go. A row counts once, under the worst thing found in it. */
export type RowState = 'blank' | 'ready' | 'hint' | 'problem';

export interface TableCheck {
  /** In sheet order: by row, then by column. */
  readonly findings: readonly Finding[];
  /** One for each row of the snapshot. */
  readonly states: readonly RowState[];
  readonly questions: readonly DateOrderQuestion[];
  /** `rows`, those that hold anything, are `ready` + `hint` + `problem`. */
  readonly counts: Readonly<Record<'rows' | 'ready' | 'hint' | 'problem', number>>;
}

/** Checks every row of a sheet against a definition. Pure: the same sheet, answers and day give the same findings. */
export function checkTable(columns: readonly Column[], binding: Binding, snapshot: TableSnapshot, today: CalendarDate, orders: DateOrders): TableCheck {
  const bound = bindColumns(columns, binding, snapshot, today, orders);
  const states: RowState[] = snapshot.rows.map((row) => (bound.every(({ index }) => isEmpty(row[index] ?? '')) ? 'blank' : 'ready'));
  const findings: Finding[] = [];
  const usableContacts: number[] = [];

  snapshot.rows.forEach((row, position) => {
    if (states[position] === 'blank') return;
    for (const cell of bound) {
      const value = row[cell.index] ?? '';
      const code = isEmpty(value) ? (cell.column.required ? 'required' : undefined) : cell.rule.check(value);
      if (code !== undefined) findings.push(findingOf(cell, position, value, code));
      else if (cell.column.key === 'contact') usableContacts.push(position);
    }
  });
  findings.push(...checkContacts(bound, snapshot, usableContacts));
  findings.sort((a, b) => a.row - b.row || a.column - b.column);

  for (const finding of findings) {
    const position = indexOfRow(finding.row);
    if (isProblem(finding)) states[position] = 'problem';
    else if (states[position] === 'ready') states[position] = 'hint';
  }
  return { findings, states, questions: openQuestions(bound, snapshot, orders), counts: countStates(states) };
}

function findingOf({ column, index, rule }: BoundColumn, position: number, value: CellValue, code: FindingCode): Finding {
  const explanation = code === 'required' || code === 'error-value' || code === 'unprintable-characters' ? {} : rule.explain(value, code);
  return { row: rowOfIndex(position), column: index, code, severity: severities[code], header: column.header, value, ...explanation };
}

function openQuestions(bound: readonly BoundColumn[], { headers }: TableSnapshot, orders: DateOrders): DateOrderQuestion[] {
  return bound.flatMap(({ column, index, dateOrder: { order, ambiguous, example } }) =>
    order === undefined && orders[column.key] === undefined && example !== undefined
      ? [{ column, header: headers[index] ?? column.header, cells: ambiguous, ...example }]
      : []);
}

function countStates(states: readonly RowState[]): TableCheck['counts'] {
  const counts = { rows: 0, ready: 0, hint: 0, problem: 0 };
  for (const state of states) {
    if (state === 'blank') continue;
    counts.rows++;
    counts[state]++;
  }
  return counts;
}
