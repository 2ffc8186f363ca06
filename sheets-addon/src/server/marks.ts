import type { CellArea } from '@confer/core';
import type { Sheet } from './document';
import { areaOf } from './cell-area';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** How marked cells look. Colour is the second sign: the pane lists every marked cell in words. */
const looks = {
  problem: { fill: '#FDE7E9', font: '#8A0F1A' },
  hint: { fill: '#FFF4CE', font: '#6B4A00' },
};

/** Always true, and says whose rule it is: by it Confer finds its own rules among those of the person. */
const formulaOf = (kind: keyof typeof looks): string => `=N("Confer: ${kind}")=0`;
const kinds = new Map((['problem', 'hint'] as const).map((kind) => [formulaOf(kind), kind]));

/** Something for each kind of mark. */
export type Marks<Value> = Readonly<Record<keyof typeof looks, readonly Value[]>>;

/**
 * Lays marks over cells, as conditional formats of Confer's own: whatever the person has chosen stays below them and shows again when
 * they go. Rules of the person keep their order, below Confer's.
 *
 * @param marks addresses of areas, `B3:B7`
 */
export function markCells(sheet: Sheet, marks: Marks<string>): void {
  const before = sheet.getConditionalFormatRules();
  const others = before.filter((rule) => kindOf(rule) === undefined);
  const own = (['problem', 'hint'] as const).flatMap((kind) => (marks[kind].length > 0 ? [markOf(sheet, kind, marks[kind])] : []));
  if (own.length > 0 || others.length < before.length) sheet.setConditionalFormatRules([...own, ...others]);
}

function markOf(sheet: Sheet, kind: keyof typeof looks, areas: readonly string[]): Rule {
  const { fill, font } = looks[kind];
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formulaOf(kind)).setBackground(fill).setFontColor(font)
    .setRanges(sheet.getRangeList([...areas]).getRanges())
    .build();
}

/** The cells that are marked. */
export function marksOn(sheet: Sheet): Marks<CellArea> {
  const marks = { problem: [] as CellArea[], hint: [] as CellArea[] };
  for (const rule of sheet.getConditionalFormatRules()) {
    const kind = kindOf(rule);
    if (kind) marks[kind].push(...rule.getRanges().map(areaOf));
  }
  return marks;
}

/** `undefined`: it is a rule of the person. */
function kindOf(rule: Rule): keyof typeof looks | undefined {
  const [formula] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
  return kinds.get(String(formula));
}
