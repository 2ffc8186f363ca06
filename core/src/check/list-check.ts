import type { Binding } from '../headers/binding';
import type { BoundColumn, DateOrders, SheetSettings } from './bound-column';
import type { CellValue, Row } from '../host/cell';
import type { CalendarDate } from '../dates/calendar-date';
import type { Column } from '../definition/columns';
import type { DateOrder } from '../dates/read-date';
import type { DateOrderSigns } from './date-order';
import type { Finding, FindingCode } from './finding';
import type { Remark } from './recipients';
import { rowOfIndex } from '../host/host';
import { bindColumn } from './bound-column';
import { dateOrderSigns, firstTwoReadings, mayHoldDates, orderSign, provenOrder } from './date-order';
import { compareDays } from './days-of-row';
import { isProblem, severities } from './finding';
import { findingAt, findingOfCell } from './finding-of-cell';
import { createRecipients } from './recipients';
import { createRowOrder } from './row-order';
import { createUniqueValues } from './unique-values';
import { checkCells, checkChangedCells, codeOf, isBlankRow, isEmptied, verdictOf } from './verdicts';

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

/** What a check has found in a list. */
export interface TableCheck {
  /** In sheet order: by row, then by column. */
  readonly findings: readonly Finding[];
  /** One for each row of the snapshot. */
  readonly states: readonly RowState[];
  readonly questions: readonly DateOrderQuestion[];
  /** `rows`, those that hold anything, are `ready` + `hint` + `problem`. */
  readonly counts: Readonly<Record<'rows' | 'ready' | 'hint' | 'problem', number>>;
  /** The order of day and month by which each column of dates was read. */
  readonly orders: DateOrders;
}

/** What a list is checked against. */
export interface ListCheckOptions {
  readonly columns: readonly Column[];
  readonly binding: Binding;
  /** The titles of the sheet's columns. */
  readonly headers: readonly string[];
  readonly settings: SheetSettings;
  /** Answers to questions about dates. */
  readonly orders: DateOrders;
}

/**
 * The check of one list, kept up to date as the list changes: a change costs what it changes, not what the list is long.
 * Rows are counted from 0, the first below the header.
 */
export interface ListCheck {
  /** Checks up to so many rows more. `true`: all are checked. A long list is checked in steps, so that its window stays alive. */
  step(rows: number): boolean;
  /** Cells were typed, filled or pasted over: from `first` on, the rows are these now. */
  setRows(first: number, rows: readonly Row[]): void;
  insertRows(at: number, rows: readonly Row[]): void;
  deleteRows(at: number, count: number): void;
  /** The list was sorted: at `i` stands what stood at `order[i]`. */
  sortRows(order: readonly number[]): void;
  /** What is found in one row, by sheet column. */
  findingsIn(row: number): readonly Finding[];
  /** Everything that is found; checks first what no step has reached. */
  result(): TableCheck;
}

const none: readonly never[] = [];

/** Begins the check of a list. No row is checked before {@link ListCheck.step} or {@link ListCheck.result}. */
export function createListCheck({ columns, binding, headers, settings, orders }: ListCheckOptions, initialRows: readonly Row[]): ListCheck {
  const { today } = settings;
  let rows = initialRows.slice();
  const places = columns.flatMap((column) => {
    const index = binding[column.key];
    return index === undefined ? [] : [{ column, index, signs: mayHoldDates(column.rule) ? dateOrderSigns(rows, index, today) : undefined }];
  });
  const datePlaces = places.flatMap(({ index, signs }) => (signs ? [{ index, signs }] : []));
  const width = places.length;
  const orderOf = ({ column, signs }: (typeof places)[number]): DateOrder | undefined => orders[column.key] ?? (signs && provenOrder(signs));
  const rowOrder = createRowOrder(rows.length);
  const lookup = { rowOf: (id: number): Row => rows[rowOrder.positionOf(id)] ?? [], positionOf: rowOrder.positionOf };
  let verdicts = new Uint8Array(rows.length * width);
  let blank = new Uint8Array(rows.length);
  let checked = 0;

  const compile = () => {
    const bound = places.map((place) => bindColumn(place.column, place.index, settings, orderOf(place)));
    return {
      bound,
      orders: places.map(orderOf),
      contact: bound.findIndex(({ column }) => column.key === 'contact'),
      expiry: bound.findIndex(({ column }) => column.key === 'expiry'),
      daysProblem: compareDays(bound, settings),
      recipients: createRecipients(bound, lookup),
      uniques: bound.flatMap((cell, place) => (cell.column.unique ? [{ place, values: createUniqueValues(cell, lookup) }] : [])),
    };
  };
  let rules = compile();

  /** `before`: the row as it was when it was checked last, so that only what has changed is looked at. */
  const checkRow = (position: number, before?: Row) => {
    const row = rows[position] ?? [];
    const offset = position * width;
    const id = rowOrder.idAt(position);
    const { bound, contact, expiry, daysProblem, recipients, uniques } = rules;
    const wasBlank = blank[position] === 1;
    const isBlank = (before === undefined || wasBlank || isEmptied(bound, before, row)) && isBlankRow(bound, row);
    blank[position] = isBlank ? 1 : 0;
    if (isBlank) {
      verdicts.fill(0, offset, offset + width);
      forget(id);
      return;
    }
    if (before === undefined || wasBlank || daysProblem) checkCells(bound, row, verdicts, offset);
    else checkChangedCells(bound, before, row, verdicts, offset);
    if (daysProblem && isMendable(bound[expiry], row, foundAt(offset + expiry))) {
      const problem = daysProblem(row);
      if (problem) verdicts[offset + expiry] = verdictOf(problem.code);
    }
    const isAsBefore = (cell: BoundColumn | undefined) => before !== undefined && !wasBlank && cell !== undefined && row[cell.index] === before[cell.index];
    if (!isAsBefore(bound[contact])) recipients?.set(id, row, foundAt(offset + contact));
    for (const { place, values } of uniques) if (!isAsBefore(values.cell)) values.set(id, row, foundAt(offset + place));
  };

  const foundAt = (index: number) => codeOf(verdicts[index] ?? 0);
  const hasVerdicts = (offset: number): boolean => {
    for (let index = offset; index < offset + width; index++) if (verdicts[index] !== 0) return true;
    return false;
  };

  const forget = (id: number) => {
    rules.recipients?.set(id, undefined, undefined);
    for (const { values } of rules.uniques) values.set(id, undefined, undefined);
  };

  const step = (count: number): boolean => {
    const end = Math.min(rows.length, checked + count);
    for (; checked < end; checked++) checkRow(checked);
    return checked === rows.length;
  };

  const countSign = (signs: DateOrderSigns, value: CellValue, by: 1 | -1) => {
    const sign = orderSign(value, today);
    if (sign !== undefined) signs[sign] += by;
  };

  const countSigns = (changed: readonly Row[], by: 1 | -1) => {
    for (const { index, signs } of datePlaces) {
      for (const row of changed) countSign(signs, row[index] ?? '', by);
    }
  };

  /** Checks rows that have changed; all of them when the change has settled or unsettled the order of a column's dates. */
  const checkAgain = (first: number, count: number, before?: readonly Row[]) => {
    if (datePlaces.length > 0 && places.some((place, index) => orderOf(place) !== rules.orders[index])) {
      rules = compile();
      checked = 0;
      step(Infinity);
      return;
    }
    for (let position = first; position < first + count; position++) checkRow(position, before?.[position - first]);
  };

  const replace = (at: number, removed: number, added: readonly Row[]) => {
    const gone = rows.slice(at, at + removed);
    rows = [...rows.slice(0, at), ...added, ...rows.slice(at + removed)];
    verdicts = spliced(verdicts, at * width, removed * width, added.length * width);
    blank = spliced(blank, at, removed, added.length);
    checked = rows.length;
    countSigns(gone, -1);
    countSigns(added, 1);
    checkAgain(at, added.length);
  };

  const findingsAt = (position: number, remarks: readonly Remark[], uniqueRemark: (values: (typeof rules.uniques)[number]['values']) => Remark | undefined): Finding[] => {
    const row = rows[position] ?? [];
    const offset = position * width;
    const findings: Finding[] = [];
    const add = (cell: BoundColumn, { other, ...remark }: Remark) => {
      findings.push({ ...findingAt(cell, position, row, remark.code), ...remark, ...(other !== undefined && { otherRow: rowOfIndex(rowOrder.positionOf(other)) }) });
    };
    rules.bound.forEach((cell, place) => {
      const code = foundAt(offset + place);
      if (code === undefined) return;
      const days = place === rules.expiry ? rules.daysProblem?.(row) : undefined;
      findings.push({ ...findingOfCell(cell, position, row, code), ...(days?.code === code && { limit: days.limit }) });
    });
    const contact = rules.bound[rules.contact];
    if (contact) for (const remark of remarks) add(contact, remark);
    for (const { values } of rules.uniques) {
      const remark = uniqueRemark(values);
      if (remark) add(values.cell, remark);
    }
    return findings.length > 1 ? findings.sort((a, b) => a.column - b.column) : findings;
  };

  return {
    step,
    setRows(first, changed) {
      step(Infinity);
      const before = rows.slice(first, first + changed.length);
      for (const [index, row] of changed.entries()) {
        rows[first + index] = row;
        for (const { index: column, signs } of datePlaces) {
          const old = before[index]?.[column] ?? '';
          const now = row[column] ?? '';
          if (old === now) continue;
          countSign(signs, old, -1);
          countSign(signs, now, 1);
        }
      }
      checkAgain(first, changed.length, before);
    },
    insertRows(at, added) {
      step(Infinity);
      rowOrder.insert(at, added.length);
      replace(at, 0, added);
    },
    deleteRows(at, count) {
      step(Infinity);
      rowOrder.remove(at, count).forEach(forget);
      replace(at, count, []);
    },
    sortRows(order) {
      step(Infinity);
      rows = order.map((from) => rows[from] ?? []);
      verdicts = sorted(verdicts, order, width);
      blank = sorted(blank, order, 1);
      rowOrder.sort(order);
    },
    findingsIn(row) {
      step(Infinity);
      const id = rowOrder.idAt(row);
      const remarks = rules.recipients?.remarksOn(id) ?? none;
      if (remarks.length === 0 && rules.uniques.length === 0 && !hasVerdicts(row * width)) return none;
      return findingsAt(row, remarks, (values) => values.remarkOn(id));
    },
    result() {
      step(Infinity);
      const ids = rows.map((_, position) => rowOrder.idAt(position));
      const remarks = rules.recipients?.all(ids) ?? new Map<number, readonly Remark[]>();
      const uniqueRemarks = new Map(rules.uniques.map(({ values }) => [values, values.all()]));
      const findings: Finding[] = [];
      const states = rows.map((_, position): RowState => {
        if (blank[position] === 1) return 'blank';
        const id = ids[position] ?? -1;
        const ownRemarks = remarks.get(id);
        // Most rows have nothing to say, and there are many of them.
        if (ownRemarks === undefined && uniqueRemarks.size === 0 && !hasVerdicts(position * width)) return 'ready';
        const found = findingsAt(position, ownRemarks ?? [], (values) => uniqueRemarks.get(values)?.get(id));
        findings.push(...found);
        return found.some(isProblem) ? 'problem' : found.length > 0 ? 'hint' : 'ready';
      });
      return { findings, states, questions: questions(), counts: countStates(states), orders: ordersNow() };
    },
  };

  function ordersNow(): DateOrders {
    return Object.fromEntries(places.flatMap((place) => (orderOf(place) === undefined ? [] : [[place.column.key, orderOf(place)]])));
  }

  function questions(): DateOrderQuestion[] {
    return places.flatMap((place) => {
      const { column, index, signs } = place;
      const readings = signs && signs.either > 0 && orderOf(place) === undefined ? firstTwoReadings(rows, index, today) : undefined;
      return signs && readings ? [{ column, header: headers[index] ?? column.header, cells: signs.either, ...readings }] : [];
    });
  }
}

/** Nothing grave in the cell, or something that its fix takes away: then the comparison that would follow is made at once. */
const isMendable = (cell: BoundColumn | undefined, row: Row, code: FindingCode | undefined): boolean =>
  code === undefined || severities[code] !== 'error' || cell?.rule.explain(row[cell.index] ?? '', code).fix !== undefined;

/** How many rows there are, and how many of each state. */
export function countStates(states: readonly RowState[]): TableCheck['counts'] {
  const counts = { rows: 0, ready: 0, hint: 0, problem: 0 };
  for (const state of states) {
    if (state === 'blank') continue;
    counts.rows++;
    counts[state]++;
  }
  return counts;
}

function spliced(bytes: Uint8Array, at: number, removed: number, added: number): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(bytes.length - removed + added);
  result.set(bytes.subarray(0, at));
  result.set(bytes.subarray(at + removed), at + added);
  return result;
}

function sorted(bytes: Uint8Array, order: readonly number[], width: number): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(bytes.length);
  order.forEach((from, to) => { result.set(bytes.subarray(from * width, (from + 1) * width), to * width); });
  return result;
}
