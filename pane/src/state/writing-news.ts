import type { RowNews, SheetAction, TableSnapshot } from '@confer/core';
import type { PaneContext } from './pane-state';
import { newsSteps } from '@confer/core';
import { listIn } from './looking';

/** Writes what became of rows of a sheet beside them, in one go where the host can. Throws `HostError`. */
export async function writeNews(context: PaneContext, sheetId: string, news: RowNews): Promise<void> {
  const { host } = context.services;
  if (host.writeNews) return host.writeNews(sheetId, news);
  await followSteps(context, sheetId, newsSteps(news));
}

/** Carries out what each step gives, and gives it the list as it is then. Throws `HostError`. */
export async function followSteps({ services: { host }, store }: PaneContext, sheetId: string, steps: Generator<readonly SheetAction[], void, TableSnapshot>): Promise<void> {
  for (let step = steps.next(); !step.done;) {
    if (step.value.length > 0) await host.apply(sheetId, step.value);
    const note = store.get().notebook.sheets[sheetId];
    const sheet = await host.readTable(sheetId);
    step = steps.next(note ? listIn(note, sheet) : sheet);
  }
}
