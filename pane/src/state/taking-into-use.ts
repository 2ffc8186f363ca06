import type { Binding, SeveralNote, TableSnapshot } from '@confer/core';
import type { PaneContext } from './pane-state';
import { bindingOf, saveBinding } from '@confer/core';
import { withSheet } from './obstacles';
import { beginChecking } from './preparing';
import { partsOf, severalBinding } from './several-preparing';

/** Takes the mapping into use: from now on the list is checked as it is edited. */
export async function useList(context: PaneContext): Promise<void> {
  const { preparation, sheet } = context.store.get();
  if (!preparation || !sheet) return;
  const { definition, mapping, several } = preparation;
  await withSheet(context, () => (several
    ? beginSeveral(context, sheet, severalBinding(partsOf(preparation), sheet.headers.indexOf(several.idHeader)), sheet.headers)
    : beginChecking(context, sheet, definition, saveBinding(bindingOf(mapping), sheet.headers))));
}

/** Keeps for which definitions the sheet is used, and turns to the check of it. */
export async function beginSeveral(context: PaneContext, sheet: TableSnapshot, { binding, several }: { readonly binding: Binding; readonly several: SeveralNote }, headers: readonly string[]): Promise<void> {
  const [first] = several;
  if (first) await beginChecking(context, sheet, first.definition, saveBinding(binding, headers), several);
}
