import type { Operation, PagePatch } from '../protocol';

/** What a page draws by itself when its person does something; everything else that follows from it has to be sent. */
const drawnAtOnce: Readonly<Record<Operation['type'], readonly PagePatch['type'][]>> = {
  write: ['contents', 'emptied'],
  format: ['styles'],
  'insert-rows': ['rows-inserted'],
  'delete-rows': ['rows-deleted'],
  'insert-columns': ['columns-inserted'],
  'delete-columns': ['columns-deleted'],
  'reorder-rows': ['contents', 'emptied', 'styles'],
  'hide-rows': ['hidden-rows'],
  filter: ['hidden-rows', 'filter'],
  'hide-columns': ['columns'],
  'set-column-width': ['columns'],
  'freeze-rows': ['sheets'],
  'add-sheet': [],
  'rename-sheet': [],
  'remove-sheet': [],
  activate: ['active-sheet', 'selection'],
  select: ['active-sheet', 'selection'],
  'begin-edit': [],
  'end-edit': [],
};

/** Of the patches after an event, those that the page of this person has to draw. `doing`: what the person does just now. */
export function patchesForPage(patches: readonly PagePatch[], person: string, doing: Operation | undefined): readonly PagePatch[] {
  const drawn = doing === undefined ? [] : drawnAtOnce[doing.type];
  return patches.filter((patch) => !drawn.includes(patch.type) && (!('person' in patch) || patch.person === person));
}

const movesCells = new Set<PagePatch['type']>(['rows-inserted', 'rows-deleted', 'columns-inserted', 'columns-deleted']);
const changesCells = new Set<PagePatch['type']>(['contents', 'emptied', 'styles']);

/** After rows or columns have moved, an address that a page had in mind before means other cells. */
export const moveCells = (patches: readonly PagePatch[]): boolean => patches.some(({ type }) => movesCells.has(type));
export const changeCells = (patches: readonly PagePatch[]): boolean => patches.some(({ type }) => changesCells.has(type));

/** These say everything of their kind at once: of several only the last one matters. */
const saysAll = new Set<PagePatch['type']>(['conditional-formats', 'validations', 'notes', 'hidden-rows', 'columns', 'sheets', 'filter', 'active-sheet', 'selection']);

/** Adds patches to those that wait. An add-in that marks in 50 steps makes 50 lists of all marks, of which one is drawn. */
export function addPatches(waiting: readonly PagePatch[], more: readonly PagePatch[]): PagePatch[] {
  const replaced = new Set(more.filter(({ type }) => saysAll.has(type)).map(kindOf));
  return [...waiting.filter((patch) => !replaced.has(kindOf(patch))), ...more];
}

function kindOf(patch: PagePatch): string {
  const ofOneSheet = patch.type !== 'sheets' && patch.type !== 'active-sheet' && patch.type !== 'selection';
  return ofOneSheet ? `${patch.type} ${patch.sheetId}` : patch.type;
}
