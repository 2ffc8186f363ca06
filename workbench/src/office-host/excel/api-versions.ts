/**
 * The requirement set of ExcelApi that brought a member, for emulated members that are newer than {@link oldestExcelApi}.
 * https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets
 */
export const apiVersions: Readonly<Record<string, string>> = {
  'Application.cultureInfo': '1.11',
  'Application.decimalSeparator': '1.11',
  'Application.thousandsSeparator': '1.11',
  'ConditionalFormatCollection.getItemOrNullObject': '1.14',
  'Range.getMergedAreasOrNullObject': '1.13',
  'Range.numberFormatCategories': '1.12',
  'Table.resize': '1.13',
  'Worksheet._RegisterProtectionChangedEvent': '1.14',
  'Worksheet._RegisterRowHiddenChangedEvent': '1.11',
  'Worksheet._RegisterRowSortedEvent': '1.10',
  'WorksheetCollection._RegisterProtectionChangedEvent': '1.14',
  'WorksheetCollection._RegisterRowHiddenChangedEvent': '1.11',
  'WorksheetCollection._RegisterRowSortedEvent': '1.10',
};

/** No Excel that Confer supports is older, so the emulated one is not, either. */
export const oldestExcelApi = '1.9';
