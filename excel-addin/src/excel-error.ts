import type { HostErrorCode } from '@confer/core';
import { HostError } from '@confer/core';

/** Excel's own codes (https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling) in Confer's words. */
const codes: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-is-being-edited',
  AccessDenied: 'sheet-is-protected',
  ItemNotFound: 'sheet-not-found',
  RequestPayloadSizeLimitExceeded: 'too-much-at-once',
  ResponsePayloadSizeLimitExceeded: 'too-much-at-once',
};

/** Whether the person's Excel has a requirement set. As a text: 1.1 is not 1.10. */
export const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);

/**
 * `Excel.run`, with what Excel refuses as a {@link HostError}.
 *
 * @param options `delayForCellEdit` waits for the end of an edit, for what has to be done whenever that is
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>, options: Excel.RunOptions = {}): Promise<T> {
  try {
    return await Excel.run(options, work);
  } catch (error) {
    if (error instanceof HostError) throw error;
    const code = error instanceof OfficeExtension.Error ? codes[error.code] : undefined;
    throw new HostError(code ?? 'host-failed', { cause: error });
  }
}

/** The sheet, or a {@link HostError} when somebody has deleted it. Asks Excel nothing: the check comes with the next sync. */
export function sheetOf(context: Excel.RequestContext, sheetId: string): Excel.Worksheet {
  return context.workbook.worksheets.getItem(sheetId);
}
