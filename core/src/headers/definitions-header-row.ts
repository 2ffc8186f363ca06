import type { Column, ColumnKey } from '../definition/columns';
import type { Definition } from '../definition/definition';
import type { Rule } from '../rules/rule';
import type { HeaderColumn } from './header-row';
import { columnsOf } from '../definition/columns';
import { definitionHeader, definitionTitles } from './definition-column';
import { foldTitle } from './title';

/**
 * The columns of a header row for several definitions: `ID`, then who, where to, until when, then the fields of each. A
 * title that several definitions have stands once; where they do not agree on what it may hold, it takes any text.
 */
export function columnsOfDefinitions(definitions: readonly Definition[]): readonly HeaderColumn[] {
  const names = definitions.some(({ recipient }) => recipient === 'firstAndLastName') ? 'firstAndLastName' : 'fullName';
  const order: readonly ColumnKey[] = ['firstName', 'lastName', 'fullName', 'contact', 'expiry', 'issueDate'];
  const rank = ({ key }: Column) => (order.includes(key) ? order.indexOf(key) : order.length);
  const groups = new Map<string, Column[]>();
  for (const column of definitions.flatMap((definition) => columnsOf(definition, names)).sort((a, b) => rank(a) - rank(b))) {
    const title = foldTitle(column.header);
    groups.set(title, [...(groups.get(title) ?? []), column]);
  }
  const titles = definitions.map(({ name }) => name);
  const areDifferent = new Set(titles.map(foldTitle)).size === titles.length;
  const id: HeaderColumn = { header: definitionHeader, required: true, rule: { type: 'choice', options: areDifferent ? titles : definitions.map((definition) => definition.id) }, aliases: definitionTitles };
  return [id, ...[...groups.values()].flatMap((group) => joinColumns(group, definitions.length))];
}

function joinColumns(group: readonly Column[], definitions: number): readonly HeaderColumn[] {
  const [first, ...others] = group;
  if (!first) return [];
  const { header, aliases, help } = first;
  const agree = <T>(part: (column: Column) => T) => others.every((other) => JSON.stringify(part(other)) === JSON.stringify(part(first)));
  const rule = agree((column) => shapeOf(column.rule)) ? commonRule(group.map((column) => column.rule)) : { type: 'text' as const };
  return [{ header, required: group.length === definitions && group.every(({ required }) => required), rule, aliases, ...(help !== undefined && agree((column) => column.help) && { help }) }];
}

/** Rules of one shape as one, whose bounds let pass what any of them lets pass. */
function commonRule(rules: readonly Rule[]): Rule {
  const [first = { type: 'text' as const }] = rules;
  if (first.type !== 'integer' && first.type !== 'decimal') return first;
  const bounds = rules.flatMap((rule) => (rule.type === first.type ? [rule] : []));
  const least = bounds.map(({ min = -Infinity }) => min).reduce((a, b) => Math.min(a, b));
  const most = bounds.map(({ max = Infinity }) => max).reduce((a, b) => Math.max(a, b));
  return { type: first.type, ...(least > -Infinity && { min: least }), ...(most < Infinity && { max: most }) };
}

/** What a rule asks of cells; a field that is a rule has a key and other things beside. */
function shapeOf(rule: Rule): unknown {
  const { type } = rule;
  return rule.type === 'choice' ? [type, rule.options] : [type];
}
