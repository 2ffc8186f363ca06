import type { Area } from '../../workbook';
import { emulated, enumOf } from '../emulated';
import type { Protection as Kept } from '../google-document';
import { type Objects, type SheetPlace } from './cells';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

export const protectionTypes = enumOf<typeof GoogleAppsScript.Spreadsheet.ProtectionType>('ProtectionType', ['RANGE', 'SHEET']);

/** Protects nothing yet: the one who protects may go on editing, and so may all editors until they are removed. */
export function protect(place: SheetPlace, objects: Objects, area: Area | undefined): Protection {
  const kept: Kept = { sheetId: place.sheetId, area, description: '', warningOnly: false };
  place.run.document.protections.push(kept);
  return protectionOf(place, objects, kept);
}

export const protectionsOf = (place: SheetPlace, objects: Objects, type: unknown): Protection[] => place.run.document.protections
  .filter(({ sheetId, area }) => sheetId === place.sheetId && (area === undefined) === (type === protectionTypes.SHEET))
  .map((kept) => protectionOf(place, objects, kept));

/** https://developers.google.com/apps-script/reference/spreadsheet/protection */
function protectionOf({ run, sheetId }: SheetPlace, objects: Objects, kept: Kept): Protection {
  const { document } = run;
  const protection: Protection = emulated<Protection>(run, 'Protection', {
    getProtectionType: () => (kept.area ? protectionTypes.RANGE : protectionTypes.SHEET),
    getRange: () => (kept.area ? objects.range(sheetId, kept.area) : objects.sheet(sheetId).getDataRange()),
    getDescription: () => kept.description,
    setDescription: (description) => {
      kept.description = description;
      return protection;
    },
    isWarningOnly: () => kept.warningOnly,
    setWarningOnly: (warningOnly) => {
      kept.warningOnly = warningOnly;
      return protection;
    },
    canEdit: () => true,
    remove: () => { document.protections = document.protections.filter((other) => other !== kept); },
  });
  return protection;
}
