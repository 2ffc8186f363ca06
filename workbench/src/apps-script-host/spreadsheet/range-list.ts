import type { Area } from '../../workbook';
import { emulated } from '../emulated';
import type { SheetPlace } from './cells';

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Several ranges of a sheet, treated alike. https://developers.google.com/apps-script/reference/spreadsheet/range-list */
export function rangeListOf({ run, objects, sheetId }: SheetPlace, areas: readonly Area[]): RangeList {
  const ranges = areas.map((area) => objects.range(sheetId, area));
  const each = (change: (range: Range) => void): RangeList => {
    ranges.forEach(change);
    return list;
  };
  const list: RangeList = emulated<RangeList>(run, 'RangeList', {
    getRanges: () => [...ranges],
    activate: () => {
      run.document.workbook.select(sheetId, areas, run.origin);
      return list;
    },
    setNumberFormat: (format) => each((range) => range.setNumberFormat(format)),
    setBackground: (colour) => each((range) => range.setBackground(colour)),
    setFontColor: (colour) => each((range) => range.setFontColor(colour)),
    setFontWeight: (weight) => each((range) => range.setFontWeight(weight)),
    setNote: (note) => each((range) => range.setNote(note)),
    setValue: (value) => each((range) => range.setValue(value)),
    setWrap: (wrapped) => each((range) => range.setWrap(wrapped)),
    clearNote: () => each((range) => range.clearNote()),
    clearContent: () => each((range) => range.clearContent()),
    clearDataValidations: () => each((range) => range.clearDataValidations()),
  });
  return list;
}
