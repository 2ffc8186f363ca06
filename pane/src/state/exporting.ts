import type { ExportFormat } from '@confer/core';
import type { PaneContext } from './pane-state';
import { answers, requests } from '@confer/core';
import { changeOpen } from './batches';
import { ask } from './connecting';

/** Saves the open batch as a file. */
export async function exportBatch(context: PaneContext, format: ExportFormat): Promise<void> {
  const { store, services } = context;
  const { open } = store.get().batches;
  if (!open || open.exporting) return;
  changeOpen(context, { exporting: true });
  const file = await ask(context, requests.exportBatch(open.batch.id, format), answers.file, services.files.fetch);
  changeOpen(context, { exporting: false, trouble: file.ok ? undefined : file.trouble });
  if (file.ok && file.value instanceof Blob) services.files.save(file.value, fileName(open.batch.label, format));
}

/** A label as the name of a file, without the signs that a system refuses in names. */
export const fileName = (label: string, format: ExportFormat): string => `${label.replace(/[\s\p{Cc}\\/:*?"<>|]+/gu, ' ').trim().slice(0, 100) || 'batch'}.${format}`;
