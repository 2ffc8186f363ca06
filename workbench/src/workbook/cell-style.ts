import type { Area } from './area';

/** How a cell looks by the person's own formatting, without any conditional format. */
export interface CellStyle {
  /** `General`, `@` (text), `yyyy-mm-dd`, … */
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly wrapText: boolean;
  /** `#FFC7CE`, or `''`: none. */
  readonly fill: string;
  /** `#9C0006`, or `''`: automatic. */
  readonly fontColor: string;
  /** Takes nothing while its sheet is protected. */
  readonly locked: boolean;
}

export const plainStyle: CellStyle = { numberFormat: 'General', bold: false, wrapText: false, fill: '', fontColor: '', locked: true };

/** Cells that share one style. */
export interface StyledArea {
  readonly area: Area;
  readonly style: CellStyle;
}
