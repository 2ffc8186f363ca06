import { BooleanNumber, InterceptorEffectEnum, type Injector, type IStyleData } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { CellStyle } from '../../workbook';
import type { SheetMarks } from './sheet-marks';

/** Below number formats, so that the marks lie over what they give. */
const priority = 5;

/** Draws conditional formats over the cells; what the cells themselves look like stays as it is. */
export function drawMarks(injector: Injector, marksOf: (sheetId: string) => SheetMarks | undefined): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'confer-marks',
    priority,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col }, next) => {
      const below = next(cell);
      const look = marksOf(subUnitId)?.look({ row, column: col });
      if (look === undefined && !below?.markers) return below;
      // Univer marks cells that break their validation with red corners. Excel does not.
      return { ...below, markers: {}, interceptorStyle: { ...below?.interceptorStyle, ...styleOf(look) } };
    },
  });
}

const styleOf = ({ fill, fontColor, bold }: Partial<CellStyle> = {}): IStyleData => ({
  ...fill !== undefined && { bg: { rgb: fill } },
  ...fontColor !== undefined && { cl: { rgb: fontColor } },
  ...bold !== undefined && { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE },
});
