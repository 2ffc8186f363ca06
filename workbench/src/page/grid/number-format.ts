import { InterceptorEffectEnum, type Injector, type Nullable, type Worksheet } from '@univerjs/core';
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from '@univerjs/sheets';

/** The number format of a cell that has none of its own: that of its column, else that of its row. */
export const formatAround = (worksheet: Worksheet, row: number, column: number): Nullable<string> =>
  worksheet.getColumnStyle(column)?.n?.pattern ?? worksheet.getRowStyle(row)?.n?.pattern;

/** Univer shows numbers by the cell's own format alone, as if whole columns and rows had none. */
export function showFormatsOfColumns(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'confer-column-formats',
    priority: InterceptCellContentPriority.NUMFMT + 1,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, { workbook, worksheet, row, col }, next) => {
      if (typeof cell?.v !== 'number') return next(cell);
      const own = workbook.getStyles().getStyleByCell(cell);
      const pattern = own?.n ? undefined : formatAround(worksheet, row, col);
      return next(pattern === undefined || pattern === null ? cell : { ...cell, s: { ...own, n: { pattern } } });
    },
  });
}
