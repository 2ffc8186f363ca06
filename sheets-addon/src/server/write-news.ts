import type { RowNews } from '@confer/core';
import { newsSteps } from '@confer/core';
import { isWrite } from './blocks';
import { valuesOf } from './cell-values';
import { alone, sheetOf } from './document';
import { listOf, noteOf } from './list';
import { writeValues } from './write-values';

/** Writes what became of rows, and reads the sheet before and after, all in one execution: each takes Google a second to begin. */
export function writeNews(sheetId: string, news: RowNews): void {
  alone(() => {
    const sheet = sheetOf(sheetId);
    const note = noteOf(sheetId);
    if (!note) return;
    const data = sheet.getDataRange();
    const steps = newsSteps(news);
    for (let step = steps.next(), cells = valuesOf(data); !step.done; step = steps.next(listOf(note, cells))) {
      const writes = step.value.filter(isWrite);
      if (writes.length === 0) continue;
      writeValues(sheet, writes, cells);
      SpreadsheetApp.flush();
      cells = valuesOf(data);
    }
  });
}
