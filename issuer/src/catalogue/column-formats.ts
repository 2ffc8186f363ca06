import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const sheetPart = 'xl/worksheets/sheet1.xml';
const stylesPart = 'xl/styles.xml';

/**
 * Gives the columns of the first sheet of a workbook their number formats, for cells that nobody has typed into yet. The
 * library that writes workbooks formats only cells that hold something: a list filled in later would lose its zeros.
 *
 * @param file as the library wrote it, with a width for every column
 * @param formats of the columns, from the first one on
 * @throws when the file is not as the library used to write it
 */
export function formatColumns(file: Uint8Array, formats: readonly string[]): Uint8Array {
  const parts = unzipSync(file);
  const [sheet, styles] = [sheetPart, stylesPart].map((name) => strFromU8(parts[name] ?? new Uint8Array()));
  const cellFormats = /<cellXfs count="(\d+)">(.*?)<\/cellXfs>/s.exec(styles ?? '');
  const columns = [...(sheet ?? '').matchAll(/<col min="(\d+)" max="\1"/g)];
  if (!cellFormats || columns.length !== formats.length) throw new Error('The workbook is not written as it used to be.');

  const distinct = [...new Set(formats)];
  const first = Number(cellFormats[1]);
  // Excel's own formats have numbers below 164; the library numbers its own from there.
  const numberOf = (format: string): number => 500 + distinct.indexOf(format);
  const added = distinct.map((format) => `<xf numFmtId="${numberOf(format)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="true"/>`).join('');
  const numFmts = distinct.map((format) => `<numFmt numFmtId="${numberOf(format)}" formatCode="${format}"/>`).join('');
  parts[stylesPart] = strToU8((styles ?? '')
    .replace(/<numFmts count="(\d+)">/, (_, count: string) => `<numFmts count="${Number(count) + distinct.length}">${numFmts}`)
    .replace(cellFormats[0], `<cellXfs count="${first + distinct.length}">${cellFormats[2]}${added}</cellXfs>`));
  parts[sheetPart] = strToU8((sheet ?? '').replace(/<col min="(\d+)" max="\1"/g, (column, number: string) => `${column} style="${first + distinct.indexOf(formats[Number(number) - 1] ?? '')}"`));
  return zipSync(parts);
}
