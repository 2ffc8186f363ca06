import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';

/**
 * Univer's formula plugin, for what the cell editor and data validation need of it, without what calculates: the workbook keeps
 * formulas and calculates none, and Univer would read through the whole sheet at every edit (60 ms at 100,000 rows).
 */
export class KeptFormulas extends UniverSheetsFormulaPlugin {
  override onReady(): void {
    // What the plugin starts here follows every change.
  }

  override onRendered(): void {
    // Likewise.
  }
}
