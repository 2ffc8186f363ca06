import type { Contender } from './contender';
import { ajvContender } from './ajv';
import { confer, conferTable, conferTests } from './confer';
import { dateFnsTests } from './date-fns-tests';
import { hucreContender } from './hucre';
import { plainTests } from './plain-tests';
import { spreadsheetImportContender } from './spreadsheet-import';
import { typeboxContender } from './typebox';
import { valibotContender } from './valibot';
import { zodContender } from './zod';

const zod = zodContender('zod', plainTests);
const ajv = ajvContender('ajv + ajv-formats', plainTests);
const valibot = valibotContender('valibot', plainTests);
const typebox = typeboxContender('TypeBox', plainTests);
const hucre = hucreContender('hucre', plainTests);
const spreadsheetImport = spreadsheetImportContender('react-spreadsheet-import', plainTests);
const zodWithDateFns = zodContender('zod + date-fns parse', dateFnsTests);

/** Each library with its own check of addresses, and days checked by a regexp and comparisons. */
export const usual = { confer, conferTable, ajv, hucre, spreadsheetImport, typebox, valibot, zod, zodWithDateFns };

const tests = conferTests();

/** Each library with Confer's checks of addresses, days, durations and scores. */
export const equal = {
  confer,
  ajv: ajvContender('ajv, Confer’s tests', tests),
  hucre: hucreContender('hucre, Confer’s tests', tests),
  spreadsheetImport: spreadsheetImportContender('react-spreadsheet-import, Confer’s tests', tests),
  typebox: typeboxContender('TypeBox, Confer’s tests', tests),
  valibot: valibotContender('valibot, Confer’s tests', tests),
  zod: zodContender('zod, Confer’s tests', tests),
} satisfies Record<string, Contender>;
