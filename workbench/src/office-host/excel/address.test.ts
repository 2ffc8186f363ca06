import fc from 'fast-check';
import { maxColumns, maxRows } from '../../workbook';
import { fullAddress, localAddress, parseAddress, splitAddresses } from './address';

const area = fc.record({
  row: fc.nat(200), column: fc.nat(800), rowCount: fc.integer({ min: 1, max: 100 }), columnCount: fc.integer({ min: 1, max: 100 }),
});
const sheetName = fc.stringMatching(/^[A-Za-zäé' ,!0-9]{1,20}$/).filter((name) => !name.startsWith("'") && !name.endsWith("'"));

test('an address that is written is read as the same cells of the same sheet', () => {
  fc.assert(fc.property(sheetName, area, (name, cells) => {
    expect(parseAddress(fullAddress(name, cells))).toEqual({ sheetName: name, area: cells });
  }));
});

test('several addresses come apart again, whatever the sheet is called', () => {
  fc.assert(fc.property(sheetName, fc.array(area, { minLength: 1, maxLength: 4 }), (name, areas) => {
    const addresses = areas.map((cells) => fullAddress(name, cells));
    expect(splitAddresses(addresses.join(','))).toEqual(addresses);
  }));
});

test.each([
  ['A1', { row: 0, column: 0, rowCount: 1, columnCount: 1 }],
  ['$B$3:$A$1', { row: 0, column: 0, rowCount: 3, columnCount: 2 }],
  ['aa10', { row: 9, column: 26, rowCount: 1, columnCount: 1 }],
  ['C:A', { row: 0, column: 0, rowCount: maxRows, columnCount: 3 }],
  ['2:5', { row: 1, column: 0, rowCount: 4, columnCount: maxColumns }],
  ['XFD1048576', { row: maxRows - 1, column: maxColumns - 1, rowCount: 1, columnCount: 1 }],
])('%s is read', (address, cells) => {
  expect(parseAddress(address).area).toEqual(cells);
});

test.each(['', 'A', '1', 'A0', 'A1:B', 'XFE1', 'A1048577', 'Sheet1!', 'A1,B2', 'name'])('%j is no address of cells', (address) => {
  expect(() => parseAddress(address)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
});

test('whole rows and columns are written without the other axis', () => {
  expect(localAddress({ row: 0, column: 1, rowCount: maxRows, columnCount: 2 })).toBe('B:C');
  expect(localAddress({ row: 4, column: 0, rowCount: 1, columnCount: maxColumns })).toBe('5:5');
});
