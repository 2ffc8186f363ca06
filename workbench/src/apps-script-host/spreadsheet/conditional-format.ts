import type { Area, ConditionalFormatRule as WorkbookRule } from '../../workbook';
import { emulated, enumOf } from '../emulated';
import type { Execution } from '../execution';
import { ServiceError } from '../service-error';
import { cellsOf, type Objects, type SheetPlace, sheetOf, unbounded } from './cells';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Range = GoogleAppsScript.Spreadsheet.Range;

interface Look {
  readonly ranges: readonly Range[];
  readonly formula: string;
  readonly fill: string;
  readonly fontColor: string;
  readonly bold: boolean | null;
}

const empty: Look = { ranges: [], formula: '', fill: '', fontColor: '', bold: null };
const looks = new WeakMap<object, Look>();

export const booleanCriteria = enumOf<typeof GoogleAppsScript.Spreadsheet.BooleanCriteria>('BooleanCriteria', ['CUSTOM_FORMULA']);

/** Those that go by a formula; all others fail by name. https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder */
export function conditionalFormatBuilder(run: Execution, from: Look = empty): Builder {
  let look = from;
  const change = (changed: Partial<Look>): Builder => {
    look = { ...look, ...changed };
    return builder;
  };
  const builder: Builder = emulated<Builder>(run, 'ConditionalFormatRuleBuilder', {
    whenFormulaSatisfied: (formula) => change({ formula }),
    setRanges: (ranges) => change({ ranges: [...ranges] }),
    setBackground: (colour) => change({ fill: colour ?? '' }),
    setFontColor: (colour) => change({ fontColor: colour ?? '' }),
    setBold: (bold) => change({ bold }),
    build: () => {
      if (look.ranges.length === 0 || look.formula === '') throw new ServiceError('A conditional format rule needs ranges and a condition before it is built.');
      return ruleOf(run, look);
    },
    copy: () => conditionalFormatBuilder(run, look),
  });
  return builder;
}

function ruleOf(run: Execution, look: Look): Rule {
  const rule = emulated<Rule>(run, 'ConditionalFormatRule', {
    getRanges: () => [...look.ranges],
    getBooleanCondition: () => emulated<GoogleAppsScript.Spreadsheet.BooleanCondition>(run, 'BooleanCondition', {
      getCriteriaType: () => booleanCriteria.CUSTOM_FORMULA,
      getCriteriaValues: () => [look.formula],
      getBackground: () => look.fill || null,
      getFontColor: () => look.fontColor || null,
      getBold: () => look.bold,
    }),
    getGradientCondition: () => null,
    copy: () => conditionalFormatBuilder(run, look),
  });
  looks.set(rule, look);
  return rule;
}

/** All rules of a sheet, the one that wins first. */
export const readRules = (place: SheetPlace, objects: Objects): Rule[] => sheetOf(place).conditionalFormats
  .map(({ areas, formula, fill, fontColor, bold }) => ruleOf(place.run, { ranges: areas.map((area) => objects.range(place.sheetId, area)), formula, fill, fontColor, bold }));

/** Those before go. */
export function writeRules(place: SheetPlace, rules: readonly Rule[]): void {
  const { run: { document: { workbook }, origin }, sheetId } = place;
  const wanted = rules.map((rule): { areas: Area[]; rule: WorkbookRule } => {
    const look = looks.get(rule);
    if (look === undefined) throw new ServiceError("The parameters don't match the method signature: a ConditionalFormatRule is expected.");
    const { ranges, formula, fill, fontColor, bold } = look;
    return { areas: ranges.map((range) => unbounded(cellsOf(range))), rule: { formula, fill, fontColor, bold, stopIfTrue: true } };
  });
  sheetOf(place).conditionalFormats.forEach(({ id }) => { workbook.removeConditionalFormat(sheetId, id, origin); });
  wanted.reverse().forEach(({ areas, rule }) => { workbook.addConditionalFormat(sheetId, areas, rule, origin); });
}
