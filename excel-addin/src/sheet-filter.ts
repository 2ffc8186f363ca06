/**
 * Lays the filter of a sheet, that of no table, over more columns at its right. Excel makes a new filter for that, so what the
 * columns let pass is said again. What it refuses to take stays as it is: the rows are issued all the same.
 */
export async function widenFilter(context: Excel.RequestContext, sheet: Excel.Worksheet, columnCount: number): Promise<void> {
  const filter = sheet.autoFilter;
  const range = filter.getRangeOrNullObject();
  filter.load({ isDataFiltered: true, criteria: true });
  range.load({ address: true });
  try {
    await context.sync();
    if (range.isNullObject) return;
    const wide = range.getResizedRange(0, columnCount);
    filter.apply(wide);
    if (filter.isDataFiltered) filter.criteria.forEach((criterion, column) => { if (holdsBack(criterion)) filter.apply(wide, column, criterion); });
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error) || error.code === 'InvalidOperationInCellEditMode') throw error;
  }
}

/** Columns that let everything pass have a criterion, too, or none at all. */
const holdsBack = (criterion: Excel.FilterCriteria | null): criterion is Excel.FilterCriteria =>
  Boolean(criterion?.filterOn) && [criterion?.values?.length, criterion?.criterion1, criterion?.color, criterion?.icon, criterion?.dynamicCriteria].some((part) => Boolean(part) && part !== 'Unknown');
