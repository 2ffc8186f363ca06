import { type Area, type ConditionalFormat, type ConditionalFormatRule, overlap } from '../../workbook';
import { booleanArgument, invalidArgument, itemNotFound, notEmulated, nullObject, ObjectType, type RemoteObject, RichApiError, textArgument, wholeNumberArgument } from '../rich-api';
import { Cells } from './cells';
import type { ExcelHost } from './excel-host';
import { rangeType } from './range';
import { rangeAreasType } from './range-areas';
import { colorArgument } from './range-format';

interface FormatOfSheet {
  readonly host: ExcelHost;
  readonly sheetId: string;
  readonly id: string;
}

/** @throws {RichApiError} `ItemNotFound` when it was deleted */
function formatOf({ host, sheetId, id }: FormatOfSheet): ConditionalFormat {
  const format = host.workbook.sheet(sheetId).conditionalFormats.find((candidate) => candidate.id === id);
  if (format === undefined) throw itemNotFound();
  return format;
}

function change({ host, sheetId, id }: FormatOfSheet, rule: Partial<ConditionalFormatRule>): void {
  host.workbook.changeConditionalFormat(sheetId, id, rule, host.origin);
}

const ruleType = new ObjectType<FormatOfSheet>('ConditionalFormatRule', {
  values: {
    formula: {
      get: (format) => formatOf(format).formula,
      set: (format, formula) => { change(format, { formula: textArgument(formula) }); },
    },
  },
});

const fillType = new ObjectType<FormatOfSheet>('ConditionalRangeFill', {
  values: {
    color: {
      get: (format) => formatOf(format).fill,
      set: (format, color) => { change(format, { fill: colorArgument(color) }); },
    },
  },
  methods: { clear: (format) => { change(format, { fill: '' }); } },
});

const fontType = new ObjectType<FormatOfSheet>('ConditionalRangeFont', {
  values: {
    bold: {
      get: (format) => formatOf(format).bold,
      set: (format, bold) => { change(format, { bold: booleanArgument(bold) }); },
    },
    color: {
      get: (format) => formatOf(format).fontColor,
      set: (format, color) => { change(format, { fontColor: colorArgument(color) }); },
    },
  },
  methods: { clear: (format) => { change(format, { fontColor: '', bold: null }); } },
});

const lookType = new ObjectType<FormatOfSheet>('ConditionalRangeFormat', {
  objects: {
    fill: (format) => fillType.of(format),
    font: (format) => fontType.of(format),
  },
});

const customType = new ObjectType<FormatOfSheet>('CustomConditionalFormat', {
  objects: {
    format: (format) => lookType.of(format),
    rule: (format) => ruleType.of(format),
  },
});

/** One whose rule is a formula; the other kinds are not emulated. */
const conditionalFormatType: ObjectType<FormatOfSheet> = new ObjectType<FormatOfSheet>('ConditionalFormat', {
  id: ({ id }) => id,
  values: {
    id: { get: ({ id }) => id },
    priority: { get: (format) => format.host.workbook.sheet(format.sheetId).conditionalFormats.indexOf(formatOf(format)) },
    stopIfTrue: {
      get: (format) => formatOf(format).stopIfTrue,
      set: (format, stop) => { change(format, { stopIfTrue: booleanArgument(stop) }); },
    },
    type: { get: () => 'Custom' },
  },
  objects: {
    custom: (format) => customType.of(format),
    customOrNullObject: (format) => customType.of(format),
  },
  methods: {
    delete: ({ host, sheetId, id }) => { host.workbook.removeConditionalFormat(sheetId, id, host.origin); },
    getRange(format) {
      const cells = cellsOf(format);
      if (cells.areas.length > 1) throw new RichApiError('InvalidOperation', 'The conditional format applies to several ranges.');
      return rangeType.of(cells);
    },
    getRangeOrNullObject(format) {
      const cells = cellsOf(format);
      return cells.areas.length > 1 ? nullObject : rangeType.of(cells);
    },
    getRanges: (format) => rangeAreasType.of(cellsOf(format)),
  },
});

/** Those that lie on some of the cells, the one that wins first. */
export const conditionalFormatCollectionType: ObjectType<Cells> = new ObjectType<Cells>('ConditionalFormatCollection', {
  items: formatsOn,
  methods: {
    add(cells, type) {
      if (textArgument(type) !== 'Custom') throw notEmulated(`ConditionalFormatCollection.add('${String(type)}')`);
      const plain = { formula: '', fill: '', fontColor: '', bold: null, stopIfTrue: false };
      const { host, sheetId, areas } = cells;
      return conditionalFormatType.of({ host, sheetId, id: host.workbook.addConditionalFormat(sheetId, areas, plain, host.origin).id });
    },
    clearAll: ({ host, sheetId, areas }) => { host.workbook.clearConditionalFormats(sheetId, areas, host.origin); },
    getCount: (cells) => formatsOn(cells).length,
    getItem(cells, id) {
      const format = findFormat(cells, id);
      if (format === undefined) throw itemNotFound();
      return format;
    },
    getItemAt(cells, index) {
      const format = formatsOn(cells)[wholeNumberArgument(index)];
      if (format === undefined) throw invalidArgument();
      return format;
    },
    getItemOrNullObject: (cells, id) => findFormat(cells, id) ?? nullObject,
  },
});

const cellsOf = (format: FormatOfSheet): Cells => new Cells(format.host, format.sheetId, formatOf(format).areas);

function formatsOn({ host, sheetId, sheet, areas }: Cells): RemoteObject[] {
  return sheet.conditionalFormats.filter(liesOn(areas)).map(({ id }) => conditionalFormatType.of({ host, sheetId, id }));
}

const liesOn = (areas: readonly Area[]) => (format: ConditionalFormat): boolean => format.areas.some((area) => areas.some((own) => overlap(own, area)));

function findFormat({ host, sheetId, sheet, areas }: Cells, id: unknown): RemoteObject | undefined {
  const format = sheet.conditionalFormats.find((candidate) => candidate.id === textArgument(id));
  return format && liesOn(areas)(format) ? conditionalFormatType.of({ host, sheetId, id: format.id }) : undefined;
}
