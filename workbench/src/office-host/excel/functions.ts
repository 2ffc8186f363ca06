import { isLeftOut, notEmulated, ObjectType, wholeNumberArgument } from '../rich-api';
import type { ExcelHost } from './excel-host';

const resultType = new ObjectType<number>('FunctionResult', {
  values: { error: { get: () => null }, value: { get: (value) => value } },
});

/** Days from 1899-12-30 to 1904-01-01: what separates the serial numbers of the two date systems. */
const daysTo1904 = 1462;
const millisecondsOfDay = 86_400_000;

/** Functions of a workbook's formulas, of which one is emulated. https://learn.microsoft.com/javascript/api/excel/excel.functions */
export const functionsType = new ObjectType<ExcelHost>('Functions', {
  methods: {
    /** The serial number of a day, as this workbook counts. */
    date({ workbook }, year, month, day) {
      if ([year, month, day].some(isLeftOut)) throw notEmulated('Functions.date() of anything but three numbers');
      const days = Date.UTC(wholeNumberArgument(year), wholeNumberArgument(month) - 1, wholeNumberArgument(day)) / millisecondsOfDay;
      return resultType.of(days + 25_569 - (workbook.dateSystem === 1904 ? daysTo1904 : 0));
    },
  },
});
