import type { ColumnTag } from '@confer/core';
import { columnLetter } from '@confer/core';
import type { Sheet } from './document';

/** What is attached to a column goes with it wherever it is moved: https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata */
const key = 'confer.column';

const tagsOn = (sheet: Sheet) => sheet.createDeveloperMetadataFinder().withKey(key).find();

export function readTags(sheet: Sheet): ColumnTag[] {
  return tagsOn(sheet).flatMap((item) => {
    const column = item.getLocation().getColumn()?.getColumn();
    return column === undefined ? [] : [{ column: column - 1, tag: item.getValue() ?? '' }];
  }).sort((a, b) => a.column - b.column);
}

export function writeTags(sheet: Sheet, tags: readonly ColumnTag[]): void {
  for (const item of tagsOn(sheet)) item.remove();
  for (const { column, tag } of tags) sheet.getRange(`${columnLetter(column)}:${columnLetter(column)}`).addDeveloperMetadata(key, tag);
}
