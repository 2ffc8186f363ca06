import type { CellValue, Column, DefinitionInList, NotedList, SheetNote } from '@confer/core';
import { columnCatalogueFor, columnHelp, columnsOf, columnsOfDefinitions } from '@confer/core';
import type { CheckedSheet } from './checked-sheet';
import { formulaKey, formulaOf, isOwnFormula } from './rule-formula';

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** What the spreadsheet itself is to say of the cells of a column. */
export interface ColumnRule {
  readonly column: number;
  readonly validation: Validation;
  /** As {@link keyOf} tells it. */
  readonly key: string;
  /** Offered in a drop-down; a rule that is a formula offers nothing. */
  readonly choices?: readonly string[];
}

/** Choices of a drop-down: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#ConditionType */
const mostChoices = 500;

/** Another value stays possible and is warned of: Google refuses nothing, and people hear from Confer why. `undefined`: too many. */
export function dropDown(choices: readonly string[], help: string | undefined): Validation | undefined {
  if (choices.length > mostChoices) return undefined;
  const rule = SpreadsheetApp.newDataValidation().requireValueInList([...choices], true).setAllowInvalid(true);
  return (help === undefined ? rule : rule.setHelpText(help)).build();
}

function warning(formula: string, help: string): Validation {
  return SpreadsheetApp.newDataValidation().requireFormulaSatisfied(formula).setAllowInvalid(true).setHelpText(help).build();
}

/** The same for two rules that ask the same of a cell, whatever their help. `undefined`: it was made by somebody else. */
export function keyOf(validation: Validation, ownChoices: ReadonlySet<string>): string | undefined {
  const types = SpreadsheetApp.DataValidationCriteria;
  const type = validation.getCriteriaType();
  const [first] = validation.getCriteriaValues() as readonly unknown[];
  if (type === types.CUSTOM_FORMULA) return isOwnFormula(String(first)) ? formulaKey(String(first)) : undefined;
  const key = type === types.VALUE_IN_LIST && Array.isArray(first) ? choicesKey(first.map(String)) : undefined;
  return key !== undefined && ownChoices.has(key) ? key : undefined;
}

/** The drop-downs that a note may have given rise to, wherever its columns are now. */
export function choicesOf({ definition, several }: SheetNote): ReadonlySet<string> {
  const definitions = several?.map((part) => part.definition) ?? [definition];
  const columns = [...definitions.flatMap((each) => columnsOf(each)), ...(several ? columnsOfDefinitions(definitions) : [])];
  return new Set(columns.flatMap(({ rule }) => (rule.type === 'choice' ? [choicesKey(rule.options)] : rule.type === 'yesNo' ? [choicesKey(yesAndNo)] : [])));
}

export const choicesKey = (choices: readonly string[]): string => JSON.stringify(choices);

/** What fixes and drop-downs write for yes and no. */
const yesAndNo = ['Yes', 'No'];

/** The columns of a list of which the spreadsheet itself can say something. */
export function columnRules({ note, list }: Pick<CheckedSheet, 'note' | 'list'>, locale: string): ColumnRule[] {
  const ofLists = listsOf(note, list);
  const catalogue = columnCatalogueFor(locale);
  const words = { number: (value: number) => value.toLocaleString(locale.replace('_', '-')), duration: () => undefined };
  return [...idRule(list), ...commonColumns(ofLists).flatMap(({ index, column, definition }) => {
    const rule = ruleOf(column, columnHelp(catalogue, words, column, definition));
    return rule ? [{ column: index, ...rule }] : [];
  })];
}

function ruleOf({ rule }: Column, help: string): Omit<ColumnRule, 'column'> | undefined {
  const choices = rule.type === 'choice' ? rule.options : rule.type === 'yesNo' ? yesAndNo : undefined;
  if (choices) {
    const validation = dropDown(choices, help);
    return validation && { validation, key: choicesKey(choices), choices };
  }
  const formula = formulaOf(rule);
  return formula === undefined ? undefined : { validation: warning(formula, help), key: formulaKey(formula) };
}

/** The column that says which definition a row is for offers them all. */
function idRule({ several }: NotedList): ColumnRule[] {
  if (!several) return [];
  const { rule } = columnsOfDefinitions([...several.definitions.values()].map(({ definition }) => definition))[0] ?? {};
  const choices = rule?.type === 'choice' ? rule.options : [];
  const validation = dropDown(choices, undefined);
  return validation ? [{ column: several.idColumn, validation, key: choicesKey(choices), choices }] : [];
}

/** The columns of a list, for each of its definitions. */
export const listsOf = ({ definition }: CheckedSheet['note'], { columns, binding, several }: NotedList): readonly DefinitionInList[] =>
  several ? [...several.definitions.values()] : [{ definition, columns, binding }];

/** Columns of which all definitions of a list ask the same. Of others only the check of a row can say what is right. */
function commonColumns(lists: readonly DefinitionInList[]): { index: number; column: Column; definition: DefinitionInList['definition'] }[] {
  const [first, ...others] = lists.map(({ definition, columns, binding }) => ({ definition, columns: new Map(columns.flatMap((column) => (binding[column.key] === undefined ? [] : [[binding[column.key] ?? 0, column] as const]))) }));
  if (!first) return [];
  return [...first.columns].flatMap(([index, column]) => {
    const agree = others.every(({ columns }) => { const other = columns.get(index); return other && asked(other) === asked(column); });
    return agree ? [{ index, column, definition: first.definition }] : [];
  });
}

/** A field that is a rule has a key and other things beside. */
function asked({ rule }: Column): string {
  const choices = rule.type === 'choice' ? rule.options : rule.type === 'yesNo' ? yesAndNo : [];
  return `${rule.type} ${formulaOf(rule) ?? ''} ${choicesKey(choices)}`;
}

/** Whether a drop-down holds a value as it is. What core takes besides has no rule, or Google would warn of it. */
export const isOffered = ({ choices }: ColumnRule, value: CellValue): boolean => !choices || value === '' || choices.includes(String(value));
