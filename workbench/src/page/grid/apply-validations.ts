import { AddDataValidationMutation, DataValidationModel, RemoveDataValidationMutation } from '@univerjs/data-validation';
import type { ValidatedArea } from '../../workbook';
import { type GridWorkbook, workbookId } from './grid-workbook';
import { toGridRule } from './validation-rule';

/** Draws the validations of a sheet: all of them, those before go. */
export function applyValidations(grid: GridWorkbook, sheetId: string, validations: readonly ValidatedArea[]): void {
  const ruleId = grid.injector.get(DataValidationModel).getRules(workbookId, sheetId).map(({ uid }) => uid);
  if (ruleId.length > 0) grid.change(RemoveDataValidationMutation, sheetId, { ruleId, source: 'patched' });
  const rule = validations.map((validated, index) => toGridRule(validated, `${sheetId} ${index}`, grid.sizeOf(sheetId)));
  if (rule.length > 0) grid.change(AddDataValidationMutation, sheetId, { rule, source: 'patched' });
}
