import type { Area, Validation } from '../../workbook';
import { type Cells, sheetOf, unbounded } from './cells';
import { checkedGrid, columnRuns } from './cell-grids';
import { criteriaOfRule, dataValidation } from './data-validation';
import { criteriaOf, validationOf } from './validation-criteria';

type Range = GoogleAppsScript.Spreadsheet.Range;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

/** Which values cells take: drop-downs, check boxes, bounds. */
export function validationMembers(cells: Cells, range: () => Range): Partial<Range> {
  const { run, sheetId, area } = cells;
  const { workbook, criteria } = run.document;
  const put = (part: Area, rule: unknown): void => {
    if (rule === null || rule === undefined) return workbook.validate(sheetId, part, undefined, run.origin);
    const said = criteriaOfRule(rule);
    const validation = validationOf(said);
    criteria.set(validation, said);
    workbook.validate(sheetId, part, validation, run.origin);
  };
  const ruleOf = (validation: Validation | undefined): DataValidation | null => {
    const said = validation && (criteria.get(validation) ?? criteriaOf(validation));
    return said === undefined ? null : dataValidation(run, said);
  };
  const setOne = (rule: DataValidation | null) => {
    put(unbounded(cells), rule);
    return range();
  };
  return {
    getDataValidation: () => ruleOf(sheetOf(cells).validation(area)),
    getDataValidations: () => Array.from({ length: area.rowCount }, (_, down) => Array.from({ length: area.columnCount }, (_, right) =>
      ruleOf(sheetOf(cells).validation({ row: area.row + down, column: area.column + right })))),
    setDataValidation: setOne,
    setDataValidations: (grid: unknown) => {
      for (const { area: part, value } of columnRuns(checkedGrid(grid, area), area)) put(part, value);
      return range();
    },
    clearDataValidations: () => setOne(null),
  };
}
