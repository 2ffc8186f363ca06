import { type CellStyle, displayText, intersection, plainStyle, wholeColumns } from '../../workbook';
import { booleanArgument, invalidArgument, ObjectType, textArgument } from '../rich-api';
import type { Cells } from './cells';
import { columnsOf } from './visible-cells';

/** A style value that all cells share; `undefined` when they differ. */
function shared<K extends keyof CellStyle>({ sheet, areas }: Cells, name: K): CellStyle[K] | undefined {
  const found = new Set<CellStyle[K]>();
  for (const area of areas) {
    const styled = sheet.styles(area);
    for (const { style } of styled) found.add(style[name]);
    const styledCells = styled.reduce((sum, part) => sum + part.area.rowCount * part.area.columnCount, 0);
    if (styledCells < area.rowCount * area.columnCount) found.add(plainStyle[name]);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

function change({ host, sheetId, areas }: Cells, style: Partial<CellStyle>): void {
  for (const area of areas) host.workbook.format(sheetId, area, style, host.origin);
}

/** `#FDE7E9`; names of colours are not emulated. */
export function colorArgument(color: unknown): string {
  const text = textArgument(color);
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw invalidArgument(`The emulated host takes colors as #RRGGBB, and not as ${text}.`);
  return text.toUpperCase();
}

const fillType = new ObjectType<Cells>('RangeFill', {
  values: {
    /** `''` when the cells differ. */
    color: {
      get: (cells) => sharedColor(shared(cells, 'fill'), '#FFFFFF'),
      set: (cells, color) => { change(cells, { fill: colorArgument(color) }); },
    },
  },
  methods: { clear: (cells) => { change(cells, { fill: '' }); } },
});

const fontType = new ObjectType<Cells>('RangeFont', {
  values: {
    /** `null` when the cells differ. */
    bold: {
      get: (cells) => shared(cells, 'bold') ?? null,
      set: (cells, bold) => { change(cells, { bold: booleanArgument(bold) }); },
    },
    color: {
      get: (cells) => sharedColor(shared(cells, 'fontColor'), '#000000'),
      set: (cells, color) => { change(cells, { fontColor: colorArgument(color) }); },
    },
  },
});

const protectionType = new ObjectType<Cells>('FormatProtection', {
  values: {
    /** `null` when the cells differ. */
    locked: {
      get: (cells) => shared(cells, 'locked') ?? null,
      set: (cells, locked) => { change(cells, { locked: booleanArgument(locked) }); },
    },
  },
});

/** How cells look, apart from conditional formats. https://learn.microsoft.com/javascript/api/excel/excel.rangeformat */
export const rangeFormatType: ObjectType<Cells> = new ObjectType<Cells>('RangeFormat', {
  values: {
    /** In points; `null` when the columns differ. */
    columnWidth: { get: columnWidth, set: setColumnWidth },
    wrapText: {
      get: (cells) => shared(cells, 'wrapText') ?? null,
      set: (cells, wrap) => { change(cells, { wrapText: booleanArgument(wrap) }); },
    },
  },
  objects: {
    fill: (cells) => fillType.of(cells),
    font: (cells) => fontType.of(cells),
    protection: (cells) => protectionType.of(cells),
  },
  methods: { autofitColumns },
});

const sharedColor = (color: string | undefined, automatic: string): string => color === undefined ? '' : color || automatic;

function columnWidth({ sheet, areas }: Cells): number | null {
  const widths = new Set(areas.flatMap(({ column, columnCount }) =>
    Array.from({ length: columnCount }, (_, offset) => sheet.columnWidth(column + offset))));
  const [width] = widths;
  return widths.size === 1 && width !== undefined ? width : null;
}

function setColumnWidth({ host, sheetId, areas }: Cells, width: unknown): void {
  if (typeof width !== 'number' || width < 0) throw invalidArgument();
  for (const area of areas) host.workbook.setColumnWidth(sheetId, columnsOf(area), width, host.origin);
}

/** In points, of a digit of the default font. */
const digitWidth = 5.25;
const cellMargin = 3.75;

/** Makes columns as wide as their longest text. Letters are not measured: each counts as a digit. */
function autofitColumns({ host, sheetId, sheet, areas }: Cells): void {
  const used = sheet.usedArea('values');
  for (const area of areas) {
    const filled = used && intersection(used, wholeColumns(area.column, area.columnCount));
    for (let column = filled?.column ?? 0; filled && column < filled.column + filled.columnCount; column++) {
      const longest = sheet.values({ ...filled, column, columnCount: 1 }).reduce((most, [value = ''], offset) =>
        Math.max(most, displayText(value, sheet.style({ row: filled.row + offset, column }).numberFormat).length), 0);
      if (longest > 0) host.workbook.setColumnWidth(sheetId, { first: column, last: column }, longest * digitWidth + cellMargin, host.origin);
    }
  }
}
