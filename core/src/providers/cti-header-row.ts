import type { Names } from '../definition/columns';
import type { Definition } from '../definition/definition';
import type { Converted, Given, GivenField } from './converted';
import { DefinitionError, parseDefinition } from '../definition/parse-definition';
import { otherTitles } from '../headers/header-aliases';
import { foldHeader } from '../text/header-text';
import { lostPaths, titledField, unsaid } from './converted';
import { keysOf } from './field-key';

/**
 * Row 1 of the workbook that C.TI gives out for a definition, and by whose titles it finds the columns again.
 * https://support.convergence.tech/knowledge/how-do-we-issue-education-credentials-in-bulk
 */
const nameTitles = ['First Name', 'Last Name', 'Contact'] as const;
/** Where Confer's own lists hold full names, the rest of their row 1 is as C.TI has it. */
const fullNameTitles = ['Full Name', 'Contact'] as const;
/** The column is deleted where credentials do not expire. */
const expiryTitle = 'Expiration Date/Duration';
/** First column of a workbook for several definitions: https://support.convergence.tech/knowledge/how-to-bulk-issue-multiple-credentials */
const idTitle = 'ID';

/** Confer's own lists may say when each credential was earned; where C.TI's do, they call it by one of its usual titles. */
const issueDateTitle = 'Issue Date';
const issueDateTitles = new Set([issueDateTitle, ...otherTitles.issueDate.certain].map(foldHeader));
const isIssueDate = (title: string): boolean => issueDateTitles.has(foldHeader(title));

const titlesFor = { firstAndLastName: nameTitles, fullName: fullNameTitles };
const ownTitles = new Set([...nameTitles, expiryTitle].map(foldHeader));
const isTitle = (text: string | undefined, title: string): boolean => text !== undefined && foldHeader(text) === foldHeader(title);

/** A header row of C.TI's, taken apart. */
export interface CtiHeaderRow {
  /** All titles but `ID`. */
  readonly titles: readonly string[];
  /** The titles of the content rows. */
  readonly content: readonly string[];
  /** How it holds the name of a recipient: C.TI's in two columns, Confer's own also in one. */
  readonly names: Names;
  readonly expires: boolean;
  /** The row began with `ID`: what it holds are the content titles of several definitions together. */
  readonly severalDefinitions: boolean;
}

/** @throws {DefinitionError} for a row that is not C.TI's or Confer's, naming every title that is wrong: `titles.3: stands twice` */
export function readCtiHeaderRow(cells: readonly string[]): CtiHeaderRow {
  const trimmed = cells.map((cell) => cell.trim());
  while (trimmed.length > 0 && trimmed[trimmed.length - 1] === '') trimmed.pop();
  const severalDefinitions = isTitle(trimmed[0], idTitle) && (isTitle(trimmed[1], nameTitles[0]) || isTitle(trimmed[1], fullNameTitles[0]));
  const offset = severalDefinitions ? 1 : 0;
  const titles = trimmed.slice(offset);
  const names: Names = isTitle(titles[0], fullNameTitles[0]) ? 'fullName' : 'firstAndLastName';
  const first: readonly string[] = titlesFor[names];
  const others = titles.slice(first.length);
  const content = others.filter((title) => !isTitle(title, expiryTitle));
  const seen = new Map<string, number>();
  const problems = titles.flatMap((title, index) => {
    const place = `titles.${index + offset}`;
    const expected = first[index];
    if (expected !== undefined && !isTitle(title, expected)) return [`${place}: is “${title}” where C.TI has “${expected}”`];
    if (title === '') return [`${place}: is empty`];
    const earlier = seen.get(foldHeader(title));
    if (earlier === undefined) seen.set(foldHeader(title), index);
    return earlier === undefined ? [] : [`${place}: “${title}” is the title of column ${earlier + offset + 1}, too`];
  });
  const missing = first.slice(titles.length).map((title) => `titles: lack “${title}”`);
  if (problems.length + missing.length > 0) throw new DefinitionError([...problems, ...missing]);
  return { titles, content, names, expires: content.length < others.length, severalDefinitions };
}

/** Fixed fields have no column; a field that is called as one of C.TI's own columns would be taken for it. */
const isCarried = ({ fixed, header }: Pick<GivenField, 'fixed' | 'header'>): boolean => fixed === undefined && !ownTitles.has(foldHeader(header));

/** The column of the issue date, which no field has: the one that is called as Confer calls it, before others. */
const issueDateIn = (titles: readonly string[]): string | undefined => titles.find((title) => isTitle(title, issueDateTitle)) ?? titles.find(isIssueDate);

/** The titles of row 1. Everything else that a definition says stays in C.TI's own definition. */
export function definitionToCti(definition: Definition): Converted<readonly string[]> {
  const { expiry, fields } = definition;
  // C.TI has no issue date: a field that is called so would come back as that.
  const carried = fields.filter((field) => isCarried(field) && !isIssueDate(field.header));
  const keys = keysOf(carried.map(({ header }) => header));
  const told = new Map(carried.map((field, index) => [field, titledField(keys[index] ?? '', field.header)]));
  const back = {
    recipient: 'firstAndLastName',
    ...unsaid,
    expiry: { rule: expiry.rule === 'none' ? 'none' : 'optional' },
    fields: fields.map((field) => told.get(field)),
  };
  const titles = [...nameTitles, ...(expiry.rule === 'none' ? [] : [expiryTitle]), ...carried.map(({ header }) => header)];
  return { value: titles, lost: lostPaths(definition, back) };
}

/** A definition from C.TI's row 1, or from Confer's, and whether the row is that of several. */
export interface DefinitionFromCti extends Converted<Definition> {
  readonly severalDefinitions: boolean;
}

/**
 * A definition with a text field for each content title; nothing is required, because row 1 does not say what is. A title of
 * the issue date is no field: the day comes from that column. Fields of a given definition that have the same header lend the
 * rest, and those that have no column stay.
 *
 * @throws {DefinitionError} naming every problem with its place
 */
export function definitionFromCti(cells: readonly string[], given: Given<'recipient' | 'expiry' | 'fields'>): DefinitionFromCti {
  const { titles, content, names, expires, severalDefinitions } = readCtiHeaderRow(cells);
  const known = new Map((given.fields ?? []).filter(isCarried).map((field) => [foldHeader(field.header), field]));
  const issueDate = issueDateIn(content.filter((title) => !known.has(foldHeader(title))));
  const ofFields = content.filter((title) => title !== issueDate);
  const keys = keysOf(ofFields, given.fields?.map(({ key }) => key));
  const fields: GivenField[] = ofFields.map((header, index) => {
    const field = known.get(foldHeader(header));
    return field ? { ...field, header } : titledField(keys[index] ?? '', header);
  });
  given.fields?.forEach((field, index) => {
    const hasNoColumn = !isCarried(field) || (isIssueDate(field.header) && !content.some((title) => isTitle(title, field.header)));
    if (hasNoColumn) fields.splice(index, 0, field);
  });
  const value = parseDefinition({
    ...given,
    recipient: names === 'fullName' ? names : given.recipient ?? names,
    expiry: !expires ? { rule: 'none' } : given.expiry && given.expiry.rule !== 'none' ? given.expiry : { rule: 'optional' },
    ...(issueDate !== undefined && { issueDate: 'column' as const }),
    fields,
  });
  const back = [...titlesFor[names], ...(expires ? [expiryTitle] : []), ...value.fields.filter(isCarried).map(({ header }) => header)];
  if (issueDate !== undefined) back.splice(titles.indexOf(issueDate), 0, issueDate);
  const lost = severalDefinitions ? lostPaths([idTitle, ...titles], [undefined, ...back], 'titles') : lostPaths(titles, back, 'titles');
  return { value, lost, severalDefinitions };
}
