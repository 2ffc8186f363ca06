import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { type CellContent, type ErrorText, isFormula, valueOf } from '../../workbook';
import { errorTexts } from '../../workbook/cell-content';

const isErrorText = (text: string): text is ErrorText => errorTexts.some((error) => error === text);

/** Fields that a cell of the grid has to lose, so that nothing of what it held shines through. */
const emptied = { v: null, t: null, f: null, si: null, p: null } as const;

/** What a cell holds, as the grid keeps it. The grid has no error values: there they are texts, and such texts are forced ones. */
export function toCellData(content: CellContent): ICellData {
  if (content === '') return { ...emptied };
  const value = valueOf(content);
  if (typeof value === 'number') return { ...emptied, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...emptied, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'string') return { ...emptied, v: value, t: isErrorText(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
  return { ...emptied, v: value.error, t: CellValueType.STRING, ...isFormula(content) && { f: content.formula } };
}

/** What the grid keeps for a cell, as the workbook holds it. */
export function toContent(cell: Nullable<ICellData>): CellContent {
  if (cell === null || cell === undefined) return '';
  if (typeof cell.f === 'string' && cell.f !== '') return { formula: cell.f };
  if (cell.p?.body !== undefined) return plainText(cell.p.body.dataStream);
  const { v: value, t: type } = cell;
  if (value === null || value === undefined) return '';
  if (type === CellValueType.BOOLEAN) return value === 1 || value === true || value === '1';
  if (type === CellValueType.NUMBER && typeof value === 'string') return Number(value);
  if (typeof value === 'string' && type !== CellValueType.FORCE_STRING && isErrorText(value)) return { error: value };
  return value;
}

/** The editor ends its text and every line of it with marks of its own. */
export const plainText = (stream: string): string => stream.replace(/\r\n$/, '').replaceAll('\r', '\n');
