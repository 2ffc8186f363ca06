import { type Area, type Shift, shiftArea, withoutArea } from './area';

/** A look that cells take while a formula holds. It lies over the person's own style and never changes it. */
export interface ConditionalFormatRule {
  /** With its leading `=`, relative to the first cell of the first area. `=TRUE` always holds. */
  readonly formula: string;
  /** `#FDE7E9`, or `''`: the cell's own. */
  readonly fill: string;
  /** `#8A0F1A`, or `''`: the cell's own. */
  readonly fontColor: string;
  /** `null`: the cell's own. */
  readonly bold: boolean | null;
  /** Formats of a lower priority are passed over where this one holds. */
  readonly stopIfTrue: boolean;
}

export interface ConditionalFormat extends ConditionalFormatRule {
  readonly id: string;
  readonly areas: readonly Area[];
}

/** The formats without the cells of these areas; one that is left without a cell goes. */
export function withoutAreas(formats: readonly ConditionalFormat[], holes: readonly Area[]): ConditionalFormat[] {
  return formats
    .map((format) => ({ ...format, areas: holes.reduce((areas, hole) => areas.flatMap((area) => withoutArea(area, hole)), format.areas) }))
    .filter(({ areas }) => areas.length > 0);
}

/** The formats after rows or columns came or went. */
export function shiftFormats(formats: readonly ConditionalFormat[], shift: Shift): ConditionalFormat[] {
  return formats
    .map((format) => ({ ...format, areas: format.areas.flatMap((area) => shiftArea(area, shift) ?? []) }))
    .filter(({ areas }) => areas.length > 0);
}
