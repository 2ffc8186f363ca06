import { excelHost } from './excel-host';

/**
 * What buttons of Excel do without the pane. Excel opens this page, unseen, when one of them is pressed, and may close it after
 * five minutes: https://learn.microsoft.com/office/dev/add-ins/design/add-in-commands
 */
void Office.onReady(() => { Office.actions.associate('removeMarks', removeMarks); });

/** Takes Confer's marks off the sheet in front. Until Excel hears that it is completed, the button does nothing more. */
async function removeMarks(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await excelHost.apply(await excelHost.activeSheet(), [{ type: 'mark', problems: [], hints: [] }]);
  } catch (error) {
    // No pane is there to say it, and that the marks are still there is seen in the sheet.
    reportError(error);
  } finally {
    event.completed();
  }
}
