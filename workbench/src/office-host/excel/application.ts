import { booleanArgument, ObjectType, textArgument } from '../rich-api';
import type { ExcelHost } from './excel-host';

const numberFormatType = new ObjectType<ExcelHost>('NumberFormatInfo', {
  values: {
    numberDecimalSeparator: { get: () => '.' },
    numberGroupSeparator: { get: () => ',' },
  },
});

const cultureType = new ObjectType<ExcelHost>('CultureInfo', {
  values: { name: { get: () => 'en-US' } },
  objects: { numberFormat: (host) => numberFormatType.of(host) },
});

/** The person's Excel speaks en-US. */
export const applicationType = new ObjectType<ExcelHost>('Application', {
  values: {
    calculationMode: {
      get: (host) => host.calculationMode,
      set: (host, mode) => { host.calculationMode = textArgument(mode); },
    },
    decimalSeparator: { get: () => '.' },
    thousandsSeparator: { get: () => ',' },
  },
  objects: { cultureInfo: (host) => cultureType.of(host) },
  methods: {
    /** Nothing is calculated, and a grid is drawn when it likes: there is nothing to suspend. */
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

export const runtimeType = new ObjectType<ExcelHost>('Runtime', {
  values: {
    enableEvents: {
      get: (host) => host.eventsEnabled,
      set: (host, enabled) => { host.eventsEnabled = booleanArgument(enabled); },
    },
  },
});
