import type { ColumnKey } from '../definition/columns';
import type { Definition } from '../definition/definition';
import type { DateOrders, SheetSettings } from './bound-column';
import type { DateOrderSigns } from './date-order';
import type { DefinitionInList, DefinitionsBinding } from './definition-findings';
import type { Finding } from './finding';
import type { RowState } from './found-rows';
import type { DateOrderQuestion, ListCheck, TableCheck } from './list-check';
import type { Row } from '../host/cell';
import { indexOfRow } from '../host/host';
import { isContested, mayHoldDates, orderSign, provenOrder } from './date-order';
import { compileDefinitionFindings } from './definition-findings';
import { isProblem } from './finding';
import { countStates } from './found-rows';
import { createListCheck } from './list-check';

/** Answers to questions about dates, and orders that are known, by definition id. */
export type DefinitionsOrders = ReadonlyMap<string, DateOrders>;

/** A question about one column of the sheet, in which several definitions may have dates. `column` is that of the first. */
export interface DefinitionsQuestion extends DateOrderQuestion {
  /** Where the answer belongs. */
  readonly places: readonly { readonly definition: Definition; readonly key: ColumnKey }[];
}

/** What is found in a list for several definitions. */
export interface DefinitionsTableCheck extends Omit<TableCheck, 'questions' | 'orders'> {
  readonly questions: readonly DefinitionsQuestion[];
  readonly orders: DefinitionsOrders;
  /** The definition of each row of the snapshot. */
  readonly definitions: readonly (Definition | undefined)[];
}

/** What a list of several definitions is checked against. */
export interface DefinitionsCheckOptions extends DefinitionsBinding {
  /** The titles of the sheet's columns. */
  readonly headers: readonly string[];
  readonly settings: SheetSettings;
  readonly orders: DefinitionsOrders;
}

/** The check of a list for several definitions, kept up to date as a {@link ListCheck} is. */
export interface DefinitionsCheck extends Omit<ListCheck, 'result'> {
  result(): DefinitionsTableCheck;
}

/** The rows of one definition: a list in which all the others are blank. */
interface Part {
  readonly list: DefinitionInList;
  /** Its columns in which dates may stand. */
  readonly dates: readonly { readonly key: ColumnKey; readonly index: number }[];
  orders: DateOrders;
  /** Sheet columns of dates whose order is contested, if not by its own rows, by those of others. */
  contested: readonly number[];
  check: ListCheck;
}

/**
 * Begins the check of a list whose rows are for several definitions. Each row is checked by its own one, and compared with
 * rows of the same: a person may well get two different credentials. Only the order of day and month is common to a column.
 */
export function createDefinitionsCheck({ headers, settings, orders: answers, ...binding }: DefinitionsCheckOptions, initialRows: readonly Row[]): DefinitionsCheck {
  const { idColumn, definitions, definitionOfRow } = binding;
  const { today } = settings;
  const definitionFindings = compileDefinitionFindings(binding);
  const signs = new Map<number, DateOrderSigns>();
  const datesOf = ({ columns, binding: places }: DefinitionInList): Part['dates'] =>
    columns.flatMap(({ key, rule }) => (places[key] === undefined || !mayHoldDates(rule) ? [] : [{ key, index: places[key] }]));
  const datesIn = new Map([...definitions.values()].map((list) => [list, datesOf(list)]));
  const listOf = (row: Row) => definitions.get(definitionOfRow(row[idColumn] ?? '')?.id ?? '');

  let rows = initialRows.slice();
  let owners = rows.map(listOf);

  const countSigns = (changed: readonly Row[], theirs: readonly (DefinitionInList | undefined)[], by: 1 | -1) => {
    changed.forEach((row, index) => {
      const list = theirs[index];
      for (const { index: column } of (list && datesIn.get(list)) ?? []) {
        const sign = orderSign(row[column] ?? '', today);
        if (sign === undefined) continue;
        const counted = signs.get(column) ?? { dayFirst: 0, monthFirst: 0, either: 0 };
        counted[sign] += by;
        signs.set(column, counted);
      }
    });
  };
  countSigns(rows, owners, 1);

  /** What is answered, or proven by any row of the sheet column. */
  const ordersOf = ({ list, dates }: Pick<Part, 'list' | 'dates'>): DateOrders => Object.fromEntries(dates.flatMap(({ key, index }) => {
    const counted = signs.get(index);
    const order = answers.get(list.definition.id)?.[key] ?? (counted && provenOrder(counted));
    return order === undefined ? [] : [[key, order]];
  }));
  const rowsFor = (list: DefinitionInList, some: readonly Row[], theirs: readonly (DefinitionInList | undefined)[]): readonly Row[] => some.map((row, index) => (theirs[index] === list ? row : noRow));
  const contestedIn = ({ list, dates }: Pick<Part, 'list' | 'dates'>): readonly number[] => dates.flatMap(({ key, index }) => {
    const counted = signs.get(index);
    return counted && answers.get(list.definition.id)?.[key] === undefined && isContested(counted) ? [index] : [];
  });
  const begin = (list: DefinitionInList, orders: DateOrders, contested: readonly number[]): ListCheck => createListCheck({ ...list, headers, settings, orders, contested }, rowsFor(list, rows, owners));
  const parts = [...datesIn].map(([list, dates]): Part => {
    const orders = ordersOf({ list, dates });
    const contested = contestedIn({ list, dates });
    return { list, dates, orders, contested, check: begin(list, orders, contested) };
  });

  /** Hands a change on; a part whose dates are to be read in another order begins anew. */
  const handOn = (change: (part: Part) => void) => {
    for (const part of parts) {
      const orders = ordersOf(part);
      const contested = contestedIn(part);
      if (part.dates.every(({ key, index }) => orders[key] === part.orders[key] && contested.includes(index) === part.contested.includes(index))) change(part);
      else {
        part.orders = orders;
        part.contested = contested;
        part.check = begin(part.list, orders, contested);
      }
    }
  };

  const withOwn = (position: number, found: readonly Finding[]): readonly Finding[] => {
    const own = definitionFindings(rows[position] ?? noRow, position, owners[position]);
    return own.length === 0 ? found : [...own, ...found].sort((a, b) => a.column - b.column);
  };

  const questionsOf = (checks: readonly { readonly part: Part; readonly result: TableCheck }[]): DefinitionsQuestion[] => {
    const questions = new Map<number, DefinitionsQuestion>();
    for (const { part: { list }, result } of checks) {
      for (const question of result.questions) {
        const index = list.binding[question.column.key] ?? -1;
        const before = questions.get(index);
        const places = () => checks.flatMap(({ part, result: { orders } }) => part.dates.flatMap(({ key, index: place }) => (place === index && orders[key] === undefined ? [{ definition: part.list.definition, key }] : [])));
        questions.set(index, before ? { ...before, cells: before.cells + question.cells } : { ...question, places: places() });
      }
    }
    return [...questions.values()];
  };

  return {
    step: (count) => parts.map(({ check }) => check.step(count)).every(Boolean),
    setRows(first, changed) {
      const owned = changed.map(listOf);
      const before = owners.slice(first, first + changed.length);
      countSigns(rows.slice(first, first + changed.length), before, -1);
      countSigns(changed, owned, 1);
      changed.forEach((row, index) => {
        rows[first + index] = row;
        owners[first + index] = owned[index];
      });
      handOn(({ list, check }) => {
        if (before.includes(list) || owned.includes(list)) check.setRows(first, rowsFor(list, changed, owned));
      });
    },
    insertRows(at, added) {
      const owned = added.map(listOf);
      countSigns(added, owned, 1);
      rows = [...rows.slice(0, at), ...added, ...rows.slice(at)];
      owners = [...owners.slice(0, at), ...owned, ...owners.slice(at)];
      handOn(({ list, check }) => { check.insertRows(at, rowsFor(list, added, owned)); });
    },
    deleteRows(at, count) {
      countSigns(rows.slice(at, at + count), owners.slice(at, at + count), -1);
      rows = [...rows.slice(0, at), ...rows.slice(at + count)];
      owners = [...owners.slice(0, at), ...owners.slice(at + count)];
      handOn(({ check }) => { check.deleteRows(at, count); });
    },
    sortRows(order) {
      rows = order.map((from) => rows[from] ?? noRow);
      owners = order.map((from) => owners[from]);
      for (const { check } of parts) check.sortRows(order);
    },
    findingsIn(row) {
      const part = parts.find(({ list }) => list === owners[row]);
      return withOwn(row, part?.check.findingsIn(row) ?? []);
    },
    result() {
      const checks = parts.map((part) => ({ part, result: part.check.result() }));
      const found = new Map<number, Finding[]>();
      for (const finding of checks.flatMap(({ result }) => result.findings)) {
        const position = indexOfRow(finding.row);
        const inRow = found.get(position);
        if (inRow) inRow.push(finding);
        else found.set(position, [finding]);
      }
      const statesOf = new Map(checks.map(({ part, result }) => [part.list, result.states]));
      const findings: Finding[] = [];
      const states = rows.map((_, position): RowState => {
        const list = owners[position];
        const state = (list && statesOf.get(list)?.[position]) ?? 'blank';
        const inRow = withOwn(position, found.get(position) ?? []);
        findings.push(...inRow);
        return inRow.some(isProblem) ? 'problem' : state === 'ready' && inRow.length > 0 ? 'hint' : state;
      });
      return {
        findings, states, counts: countStates(states), questions: questionsOf(checks),
        orders: new Map(checks.map(({ part, result }) => [part.list.definition.id, result.orders])),
        definitions: owners.map((list) => list?.definition),
      };
    },
  };
}

const noRow: Row = [];
