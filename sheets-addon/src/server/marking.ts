/** Sheets from which a person took what Confer says of their cells. Nothing is said there until a sidebar checks the list again. */
const off = (sheetId: string): string => `confer.unmarked.${sheetId}`;

const store = () => PropertiesService.getDocumentProperties();

export const isMarked = (sheetId: string): boolean => store().getProperty(off(sheetId)) === null;

export function stopMarking(sheetId: string): void {
  store().setProperty(off(sheetId), 'true');
}

/** Tells whether it was off. */
export function startMarking(sheetId: string): boolean {
  if (isMarked(sheetId)) return false;
  store().deleteProperty(off(sheetId));
  return true;
}
