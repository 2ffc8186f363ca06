import type { HostErrorCode } from '@confer/core';
import { HostError } from '@confer/core';
import type { Answer } from '../shared/answer';

/** Runs a function for the sidebar. Whatever Google throws is told as a code, so that the sidebar can say what to do. */
export function answering<T>(work: () => T): Answer<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, code: codeOf(error), said: error instanceof Error ? error.message : String(error) };
  }
}

/** Google words its errors in the person's language and gives them no code, so the reason is looked for instead. */
function codeOf(error: unknown): HostErrorCode {
  if (error instanceof HostError) return error.code;
  if (lacksPermission()) return 'permission-missing';
  if (isProtected(error)) return 'protected-by-others';
  return 'host-failed';
}

/** The person has not allowed everything that the manifest asks for, which Google lets them choose. */
export function lacksPermission(): boolean {
  return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
}

/** In English Google says so; in other languages it is told by cells of the sheet in front that this person may not write. */
export function isProtected(error: unknown): boolean {
  if (error instanceof Error && /protected (cell|sheet)/.test(error.message)) return true;
  const sheet = SpreadsheetApp.getActiveSheet();
  return [SpreadsheetApp.ProtectionType.SHEET, SpreadsheetApp.ProtectionType.RANGE]
    .some((type) => sheet.getProtections(type).some((protection) => !protection.isWarningOnly() && !protection.canEdit()));
}

/** What Confer adds to a sheet for its readers; a sheet that this person may not change is left as it is. */
export function ifAllowed(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isProtected(error)) throw error;
  }
}
