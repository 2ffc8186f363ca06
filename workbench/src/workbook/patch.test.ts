import fc from 'fast-check';
import { type Area, wholeColumns, wholeRows } from './area';
import type { CellContent } from './cell-content';
import { type CellStyle, plainStyle } from './cell-style';
import type { Origin } from './origin';
import { type Patch, patchesOf } from './patch';
import { Workbook } from './workbook';

const marta: Origin = { kind: 'person', person: 'marta' };
const width = 7;
/** Rows the client keeps: more than are compared, because deleted rows bring others up from below. */
const height = 30;

/** The corner of a sheet as a client would keep it: plain arrays, changed by nothing but patches. */
class Mirror {
  contents: CellContent[][] = Array.from({ length: height }, () => Array.from({ length: width }, () => ''));
  styles: CellStyle[][] = Array.from({ length: height }, () => Array.from({ length: width }, () => plainStyle));
  hidden = new Set<number>();

  apply(patch: Patch): void {
    switch (patch.type) {
      case 'contents':
        return fill(this.contents, patch.area, (row, column) => patch.contents[row]?.[column] ?? '');
      case 'emptied':
        return fill(this.contents, patch.area, () => '');
      case 'styles':
        fill(this.styles, patch.area, () => plainStyle);
        for (const { area, style } of patch.styles) fill(this.styles, area, () => style);
        return;
      case 'rows-inserted':
        insertBlank(this.contents, patch.first, patch.count, '');
        return insertBlank(this.styles, patch.first, patch.count, plainStyle);
      case 'rows-deleted':
        this.contents.splice(patch.first, patch.count);
        this.styles.splice(patch.first, patch.count);
        return;
      case 'hidden-rows':
        this.hidden = new Set([...patch.byHand, ...patch.byFilter ?? []].flatMap(({ first, last }) =>
          Array.from({ length: last - first + 1 }, (_, index) => first + index)));
        return;
      default:
    }
  }
}

function insertBlank<T>(grid: T[][], first: number, count: number, blank: T): void {
  grid.splice(first, 0, ...Array.from({ length: count }, () => Array.from({ length: width }, () => blank)));
}

function fill<T>(grid: T[][], { row, column, rowCount, columnCount }: Area, value: (row: number, column: number) => T): void {
  grid.slice(row, row + rowCount).forEach((cells, rowOffset) => {
    cells.slice(column, column + columnCount).forEach((_, columnOffset) => { cells[column + columnOffset] = value(rowOffset, columnOffset); });
  });
}

const area = fc.record({ row: fc.nat(3), column: fc.nat(3), rowCount: fc.integer({ min: 1, max: 3 }), columnCount: fc.integer({ min: 1, max: 3 }) })
  .chain((chosen) => fc.constantFrom(chosen, wholeColumns(chosen.column, 1), wholeRows(chosen.row, 1)));
type Act = (workbook: Workbook, id: string) => void;
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(fc.nat(4), fc.nat(4), fc.array(fc.constantFrom('a', '7', '50%', ''), { minLength: 1, maxLength: 2 })).map(([row, column, texts]): Act =>
    (workbook, id) => { workbook.write(id, { row, column }, texts.map((text) => [{ typed: text }]), marta); }),
  fc.tuple(area, fc.constantFrom('contents' as const, 'formats' as const, 'all' as const)).map(([chosen, what]): Act =>
    (workbook, id) => { workbook.clear(id, chosen, what, marta); }),
  area.map((chosen): Act => (workbook, id) => { workbook.format(id, chosen, { fill: '#FFFF00' }, marta); }),
  fc.nat(4).map((first): Act => (workbook, id) => { workbook.insertRows(id, first, 1, marta); }),
  fc.nat(4).map((first): Act => (workbook, id) => { workbook.deleteRows(id, first, 1, marta); }),
  fc.nat(3).map((row): Act => (workbook, id) => { workbook.reorderRows(id, { ...wholeRows(row, 3) }, [2, 0, 1], marta); }),
  fc.nat(4).map((first): Act => (workbook, id) => { workbook.hideRows(id, { first, last: first }, true, marta); }),
  fc.nat(4).map((first): Act => (workbook, id) => { workbook.filterRows(id, [{ first, last: first + 1 }], marta); }),
);

test('a client that draws every patch shows what the workbook holds', () => {
  fc.assert(fc.property(fc.array(act, { maxLength: 15 }), (acts) => {
    const workbook = new Workbook();
    const id = workbook.sheets[0]?.id ?? '';
    const mirror = new Mirror();
    workbook.listen((event) => { patchesOf(workbook, event).forEach((patch) => { mirror.apply(patch); }); });
    for (const perform of acts) perform(workbook, id);
    const corner = { row: 0, column: 0, rowCount: width, columnCount: width };
    const places = [...Array(width).keys()];
    const sheet = workbook.sheet(id);
    expect(mirror.contents.slice(0, width)).toEqual(sheet.contents(corner));
    expect(mirror.styles.slice(0, width)).toEqual(places.map((row) => places.map((column) => sheet.style({ row, column }))));
    expect(places.filter((row) => mirror.hidden.has(row))).toEqual(places.filter((row) => sheet.isRowHidden(row)));
  }));
});
