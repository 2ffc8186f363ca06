import { BooleanNumber, InterceptorEffectEnum, type Injector, type IStyleData } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { CellStyle } from '../../workbook';
import type { SheetMarks } from './sheet-marks';
import type { Warnings } from './warnings';

/** Below number formats, so that the marks lie over what they give. */
const priority = 5;

/** The corner of a cell that breaks its rule, in Google Sheets. */
const warned = { color: '#CC0000', size: 8 };

/** Draws conditional formats over the cells; what the cells themselves look like stays as it is. */
export function drawMarks(injector: Injector, marksOf: (sheetId: string) => SheetMarks | undefined, warnings: Warnings): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'confer-marks',
    priority,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col, worksheet }, next) => {
      const below = next(cell);
      const look = marksOf(subUnitId)?.look({ row, column: col });
      // What the cell holds: a day has become its text here.
      const isWarned = warnings.isWarned(subUnitId, { row, column: col }, worksheet.getCellRaw(row, col));
      if (look === undefined && !below?.markers && !isWarned) return below;
      // Univer has a judgement of its own on cells that break their validation. Excel marks none of them.
      return { ...below, markers: isWarned ? { tr: warned } : {}, interceptorStyle: { ...below?.interceptorStyle, ...styleOf(look) } };
    },
  });
}

const styleOf = ({ fill, fontColor, bold }: Partial<CellStyle> = {}): IStyleData => ({
  ...fill !== undefined && { bg: { rgb: fill } },
  ...fontColor !== undefined && { cl: { rgb: fontColor } },
  ...bold !== undefined && { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE },
});
