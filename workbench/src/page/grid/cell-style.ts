import { BooleanNumber, type IStyleData, type Nullable, WrapStrategy } from '@univerjs/core';
import type { StyleChange } from '../../protocol';
import { type CellStyle, plainStyle } from '../../workbook';

/** A look as the grid keeps it; `null` stands for a plain one. */
export function toStyleData(style: CellStyle): IStyleData | null {
  const data: IStyleData = {
    ...style.bold && { bl: BooleanNumber.TRUE },
    ...style.wrapText && { tb: WrapStrategy.WRAP },
    ...style.fill !== '' && { bg: { rgb: style.fill } },
    ...style.fontColor !== '' && { cl: { rgb: style.fontColor } },
    ...style.numberFormat !== 'General' && { n: { pattern: style.numberFormat } },
  };
  return Object.keys(data).length === 0 ? null : data;
}

/** What a change of the grid's style means for the workbook. The grid's other formatting (borders, fonts) is not kept there. */
export function toStyleChange(data: Nullable<IStyleData>): StyleChange {
  if (data === null || data === undefined) return plainStyle;
  return {
    ...'bl' in data && { bold: data.bl === BooleanNumber.TRUE },
    ...'tb' in data && { wrapText: data.tb === WrapStrategy.WRAP },
    ...'bg' in data && { fill: hexColor(data.bg?.rgb) },
    ...'cl' in data && { fontColor: hexColor(data.cl?.rgb) },
    ...'n' in data && { numberFormat: data.n?.pattern ?? plainStyle.numberFormat },
  };
}

/** `rgb(255, 199, 206)` and `#ffc7ce` are both `#FFC7CE`. */
function hexColor(color: Nullable<string>): string {
  if (color === null || color === undefined) return '';
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color)?.slice(1);
  const hex = parts === undefined ? color : `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
  return hex.toUpperCase();
}
