import type { CredentialFilter, DateFilter, TextFilter } from './shapes';

/** SQL with the values of its parameters. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Expressions over the columns of a stored credential. Names and addresses are found in large and small letters. */
const texts = {
  id: 'ulid(id)', publicId: '"publicId"::text', groupId: '"groupId"', status: 'status', name: 'lower(name)', email: 'lower(email)',
} as const;
const dates = { issueDate: '"issueDate"', expiryDate: '"expiryDate"', createdAt: '"createdAt"', updatedAt: '"updatedAt"' } as const;

const comparison = { equals: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

/**
 * A filter as a condition on stored credentials. An empty one, and an empty list in one, holds for all of them.
 *
 * @param first the number of its first parameter
 */
export function conditionOf(filter: CredentialFilter, first: number): Condition {
  const values: unknown[] = [];
  const parameter = (value: unknown, type: string): string => `$${first + values.push(value) - 1}::${type}`;
  return { sql: sqlOf(filter), values };

  function sqlOf({ AND = [], OR = [], NOT = [], recipient = {}, ...fields }: CredentialFilter): string {
    const parts = [
      ...AND.map(sqlOf),
      ...(OR.length > 0 ? [`(${OR.map(sqlOf).join(' OR ')})`] : []),
      // What a credential does not have is not less and not more than anything.
      ...[NOT].flat().map((each) => `NOT coalesce(${sqlOf(each)}, false)`),
      ...(['id', 'publicId', 'groupId', 'status'] as const).flatMap((key) => textSql(texts[key], fields[key])),
      ...(['name', 'email'] as const).flatMap((key) => textSql(texts[key], recipient[key], (text) => text.toLowerCase())),
      ...(['issueDate', 'expiryDate', 'createdAt', 'updatedAt'] as const).flatMap((key) => dateSql(dates[key], fields[key])),
    ];
    return parts.length > 0 ? `(${parts.join(' AND ')})` : 'true';
  }

  function textSql(column: string, { equals, contains, startsWith, endsWith, in: oneOf }: TextFilter = {}, form = (text: string) => text): string[] {
    return [
      ...(equals === undefined ? [] : [`${column} = ${parameter(form(equals), 'text')}`]),
      ...(contains === undefined ? [] : [`strpos(${column}, ${parameter(form(contains), 'text')}) > 0`]),
      ...(startsWith === undefined ? [] : [`starts_with(${column}, ${parameter(form(startsWith), 'text')})`]),
      ...(endsWith === undefined ? [] : [`starts_with(reverse(${column}), reverse(${parameter(form(endsWith), 'text')}))`]),
      ...(oneOf === undefined ? [] : [`${column} = ANY (${parameter(oneOf.map(form), 'text[]')})`]),
    ];
  }

  function dateSql(column: string, filter: DateFilter = {}): string[] {
    return (['equals', 'lt', 'lte', 'gt', 'gte'] as const).flatMap((operator) => {
      const value = filter[operator];
      if (value === undefined) return [];
      // A moment is compared with a day by the day on which it is.
      const isDay = value.length === 10;
      const isMoment = column === dates.createdAt || column === dates.updatedAt;
      const compared = isMoment && isDay ? `(${column} AT TIME ZONE 'UTC')::date` : column;
      return [`${compared} ${comparison[operator]} ${parameter(value, isDay ? 'date' : 'timestamptz')}`];
    });
  }
}
