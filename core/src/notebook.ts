import * as z from 'zod/mini';
import type { ColumnKey } from './definition/columns';
import { definitionForm } from './definition/definition';
import { batchRequest, hold } from './providers/confer-messages';

/**
 * What Confer keeps inside the workbook, so that a list is found again as it was left: never a secret, never a name.
 * It travels with the file, is not undone with the sheet, and may be lost; everything in it can be chosen again.
 */

const columnKey = z.custom<ColumnKey>((value) => typeof value === 'string' && /^(?:firstName|lastName|fullName|contact|issueDate|expiry|field\..+)$/.test(value));

const sheetNote = z.object({
  /** As it was when the list was prepared: a list is checked against the version it was made for. */
  definition: definitionForm,
  binding: z.object({ titles: z.readonly(z.array(z.string())), columns: z.readonly(z.array(z.object({ key: columnKey, index: z.int().check(z.minimum(0)) }))) }),
  /**
   * A list for several definitions: which they are, `definition` among them, and under which key of `binding` each of their columns
   * is found. A sheet column that several of them have stands there once.
   */
  several: z.optional(z.array(z.object({ definition: definitionForm, columns: z.readonly(z.array(z.object({ key: columnKey, as: columnKey }))) }))),
  /** The row of the sheet that holds the titles, zero-based, when it is not row 1. */
  headerRow: z.optional(z.int().check(z.minimum(1))),
  dateOrders: z.record(z.string(), z.enum(['dayFirst', 'monthFirst'])),
  /** Receipts have been written into this sheet. */
  receipts: z.boolean(),
  /** The batch that is on its way from this sheet. */
  running: z.optional(batchRequest),
  /** With it, those of the other definitions of the list. */
  runningToo: z.optional(z.array(batchRequest)),
  /** The day of issue that its rows carry, where the definition takes one for the whole batch. A row that is sent again must be the same row. */
  issueDate: z.optional(z.string()),
  /** How long that batch is held, or the last one was: a suggestion for the next. */
  hold: z.optional(hold),
  /** The label of the last batch, a suggestion for the next. */
  lastLabel: z.optional(z.string()),
});
/** What is kept of one sheet. */
export type SheetNote = z.infer<typeof sheetNote>;

const notebookSchema = z.object({ version: z.literal(1), sheets: z.record(z.string(), sheetNote) });
/** What is kept of a workbook: its sheets by id. */
export type Notebook = z.infer<typeof notebookSchema>;

/** Of a workbook in which nothing was prepared. */
export const emptyNotebook: Notebook = { version: 1, sheets: {} };

/** Reads a kept notebook. One that cannot be read counts as lost: its parts are chosen again, nothing depends on it alone. */
export function parseNotebook(text: string | undefined): Notebook {
  if (text === undefined) return emptyNotebook;
  try {
    const parsed = notebookSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : emptyNotebook;
  } catch (error) {
    if (error instanceof SyntaxError) return emptyNotebook;
    throw error;
  }
}

/**
 * A notebook with another note of one sheet. Somebody else may have a pane on the same workbook, so what stands there now is kept: other
 * sheets, and of this one what is not changed by the note.
 *
 * @param known what this pane took the workbook to hold; it is believed where the workbook has lost a note
 * @param there what the workbook holds
 */
export function withNote(known: Notebook, there: Notebook, sheetId: string, note: SheetNote): Notebook {
  const { [sheetId]: before } = known.sheets;
  const { [sheetId]: now } = there.sheets;
  const joined = now && before ? withChanges(note, before, now) : { ...note, receipts: note.receipts || (now?.receipts ?? false) };
  return { version: 1, sheets: { ...known.sheets, ...there.sheets, [sheetId]: joined } };
}

/** A note with what others have changed since, where it changes nothing itself; the very same one when they have not. */
function withChanges(note: SheetNote, before: SheetNote, now: SheetNote): SheetNote {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])] as (keyof SheetNote)[];
  const theirs = names.filter((name) => text(now[name]) !== text(before[name]) && text(note[name]) === text(before[name]));
  if (theirs.length === 0) return note;
  const own = Object.entries(note).filter(([name]) => !theirs.includes(name as keyof SheetNote));
  return Object.fromEntries([...own, ...theirs.flatMap((name) => (name in now ? [[name, now[name]]] : []))]) as SheetNote;
}

/** A part of a note for comparing, whatever the order of its own parts, and as it is kept. */
const text = (part: unknown): string => JSON.stringify(part, (name, value: unknown) => {
  if (name === 'image') return undefined;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value;
}) ?? '';

/** Pictures stay with the issuer: they would weigh more than all the rest. */
export function formatNotebook(notebook: Notebook): string {
  return JSON.stringify(notebook, (name, value: unknown) => (name === 'image' ? undefined : value));
}
