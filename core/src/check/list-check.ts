import type { Binding } from '../headers/binding';
import type { BoundColumn, DateOrders, SheetSettings } from './bound-column';
import type { CellValue, Row } from '../host/cell';
import type { CalendarDate } from '../dates/calendar-date';
import type { Column } from '../definition/columns';
import type { DateOrder } from '../dates/read-date';
import type { DateOrderSigns } from './date-order';
import type { Finding, FindingCode } from './finding';
import type { FoundRows } from './found-rows';
import type { Remark } from './recipients';
import { rowOfIndex } from '../host/host';
import { bindColumn } from './bound-column';
import { dateOrderSigns, firstTwoReadings, isContested, mayHoldDates, orderSign, provenOrder, readingDay } from './date-order';
import { compareDays } from './days-of-row';
import { severities } from './finding';
import { findingAt, findingOfCell } from './finding-of-cell';
import { createFindingKeeper } from './found-rows';
import { createRecipients } from './recipients';
import { createRowOrder } from './row-order';
import { createUniqueValues } from './unique-values';
import { checkCells, checkChangedCells, codeOf, isBlankRow, isEmptied, isSameCell, verdictOf } from './verdicts';

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

/** What a check has found in a list. */
export interface TableCheck extends FoundRows {
  readonly questions: readonly DateOrderQuestion[];
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
  /** Sheet columns in which rows that this check is not given contest the order; see {@link SheetContext}. */
  readonly contested?: readonly number[];
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
  /** Everything that is found; checks first what no step has reached. After a change, only rows that it has to do with are asked. */
  result(): TableCheck;
}

const none: readonly never[] = [];
const noRemarks: ReadonlyMap<number, never> = new Map<number, never>();

/** Begins the check of a list. No row is checked before {@link ListCheck.step} or {@link ListCheck.result}. */
export function createListCheck({ columns, binding, headers, settings, orders, contested = none }: ListCheckOptions, initialRows: readonly Row[]): ListCheck {
  const { today } = settings;
  let rows = initialRows.slice();
  const places = columns.flatMap((column) => {
    const index = binding[column.key];
    // What the person has said needs no proof.
    const isOpen = mayHoldDates(column.rule) && orders[column.key] === undefined;
    return index === undefined ? [] : [{ column, index, signs: isOpen ? dateOrderSigns(rows, index, today) : undefined }];
  });
  const datePlaces = places.flatMap(({ index, signs }) => (signs ? [{ index, signs }] : []));
  const width = places.length;
  const orderOf = ({ column, signs }: (typeof places)[number]): DateOrder | undefined => orders[column.key] ?? (signs && provenOrder(signs));
  const isContestedIn = ({ index, signs }: (typeof places)[number]): boolean => contested.includes(index) || (signs !== undefined && isContested(signs));
  const readingIn = (place: (typeof places)[number]) => orderOf(place) ?? isContestedIn(place);
  const rowOrder = createRowOrder(rows.length);
  const lookup = { rowOf: (id: number): Row => rows[rowOrder.positionOf(id)] ?? [], positionOf: rowOrder.positionOf };
  let verdicts = new Uint8Array(rows.length * width);
  let blank = new Uint8Array(rows.length);
  let checked = 0;
  const keeper = createFindingKeeper();

  const compile = () => {
    const bound = places.map((place) => bindColumn(place.column, place.index, settings, orderOf(place), isContestedIn(place)));
    return {
      bound,
      readings: places.map(readingIn),
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
    const row = rows[position] ?? none;
    const offset = position * width;
    const id = rowOrder.idAt(position);
    keeper.touch(position);
    if (before !== undefined) rules.recipients?.touch(id);
    const { bound, contact, expiry, daysProblem, recipients, uniques } = rules;
    // Of a row that was blank nothing is known.
    const known = blank[position] === 1 ? undefined : before;
    const isBlank = (known === undefined || isEmptied(bound, known, row)) && isBlankRow(bound, row);
    blank[position] = isBlank ? 1 : 0;
    if (isBlank) {
      verdicts.fill(0, offset, offset + width);
      forget(id);
      return;
    }
    if (known === undefined || daysProblem) checkCells(bound, row, verdicts, offset);
    else checkChangedCells(bound, known, row, verdicts, offset);
    if (daysProblem && isMendable(bound[expiry], row, foundAt(offset + expiry))) {
      const problem = daysProblem(row);
      if (problem) verdicts[offset + expiry] = verdictOf(problem.code);
    }
    const contactCell = bound[contact];
    if (contactCell && !isKnown(contactCell, known, row)) recipients?.set(id, row, foundAt(offset + contact));
    for (const { place, values } of uniques) if (!isKnown(values.cell, known, row)) values.set(id, row, foundAt(offset + place));
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

  /** Checks rows that have changed; all of them when the change has settled, unsettled or contested the order of a column's dates. */
  const checkAgain = (first: number, count: number, before?: readonly Row[]) => {
    if (datePlaces.length > 0 && places.some((place, index) => readingIn(place) !== rules.readings[index])) {
      rules = compile();
      keeper.touchAll();
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
    if (at + added.length < rows.length) keeper.touchAll();
    countSigns(gone, -1);
    countSigns(added, 1);
    checkAgain(at, added.length);
  };

  /** What comparing has brought to light about rows. */
  const compare = (ids: readonly number[]) => ({
    remarks: rules.recipients?.remarksOn(ids) ?? noRemarks,
    uniques: rules.uniques.map(({ values }) => ({ cell: values.cell, remarks: values.remarksOn(ids) })),
  });

  const findingsAt = (position: number, { remarks, uniques }: ReturnType<typeof compare>): readonly Finding[] => {
    const ownRemarks = remarks.get(rowOrder.idAt(position));
    // Most rows have nothing to say, and there are many of them: not even a closure is made for those.
    return ownRemarks === undefined && uniques.length === 0 && !hasVerdicts(position * width) ? none : findingsOf(position, ownRemarks ?? none, uniques);
  };

  const findingsOf = (position: number, ownRemarks: readonly Remark[], uniques: ReturnType<typeof compare>['uniques']): readonly Finding[] => {
    const id = rowOrder.idAt(position);
    const row = rows[position] ?? none;
    const offset = position * width;
    const findings: Finding[] = [];
    const add = (cell: BoundColumn, { other, ...remark }: Remark) => {
      findings.push({ ...findingAt(cell, position, row, remark.code), ...remark, ...(other !== undefined && { otherRow: rowOfIndex(rowOrder.positionOf(other)) }) });
    };
    rules.bound.forEach((cell, place) => {
      const code = foundAt(offset + place);
      if (code === undefined) return;
      const days = place === rules.expiry ? rules.daysProblem?.(row) : undefined;
      const finding = findingOfCell(cell, position, row, code);
      findings.push(days?.code === code ? { ...finding, limit: days.limit } : finding);
    });
    const contact = rules.bound[rules.contact];
    if (contact) for (const remark of ownRemarks) add(contact, remark);
    for (const unique of uniques) {
      const remark = unique.remarks.get(id);
      if (remark) add(unique.cell, remark);
    }
    return findings.length > 1 ? findings.sort((a, b) => a.column - b.column) : findings;
  };

  return {
    step,
    setRows(first, changed) {
      step(Infinity);
      const before = rows.slice(first, first + changed.length);
      changed.forEach((row, index) => {
        rows[first + index] = row;
        for (const { index: column, signs } of datePlaces) {
          const old = before[index]?.[column] ?? '';
          const now = row[column] ?? '';
          if (old === now) continue;
          countSign(signs, old, -1);
          countSign(signs, now, 1);
        }
      });
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
      keeper.touchAll();
    },
    findingsIn(row) {
      step(Infinity);
      return findingsAt(row, compare([rowOrder.idAt(row)]));
    },
    result() {
      step(Infinity);
      for (const { takeTouched } of [...(rules.recipients ? [rules.recipients] : []), ...rules.uniques.map(({ values }) => values)]) {
        for (const id of takeTouched()) keeper.touch(rowOrder.positionOf(id));
      }
      const found = keeper.look(rows.length, (positions) => {
        const compared = compare(positions.map(rowOrder.idAt));
        return (position) => (blank[position] === 1 ? undefined : findingsAt(position, compared));
      });
      return { ...found, questions: questions(), orders: ordersNow() };
    },
  };

  function ordersNow(): DateOrders {
    return Object.fromEntries(places.flatMap((place) => (orderOf(place) === undefined ? [] : [[place.column.key, orderOf(place)]])));
  }

  function questions(): DateOrderQuestion[] {
    return places.flatMap((place) => {
      const { column, index, signs } = place;
      const readings = signs && signs.either > 0 && orderOf(place) === undefined ? firstTwoReadings(rows, index, readingDay(column.rule, today)) : undefined;
      return signs && readings ? [{ column, header: headers[index] ?? column.header, cells: signs.either, ...readings }] : [];
    });
  }
}

/** Whether a cell stands in the row as it is known. */
const isKnown = (cell: BoundColumn, known: Row | undefined, row: Row): boolean => known !== undefined && isSameCell(cell, known, row);

/** Nothing grave in the cell, or something that its fix takes away: then the comparison that would follow is made at once. */
const isMendable = (cell: BoundColumn | undefined, row: Row, code: FindingCode | undefined): boolean =>
  code === undefined || severities[code] !== 'error' || cell?.rule.explain(row[cell.index] ?? '', code).fix !== undefined;

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
