import type { Execution } from './execution';
import { cacheService } from './services/cache-service';
import { htmlService } from './services/html-service';
import { lockService } from './services/lock-service';
import { logging } from './services/logger';
import { propertiesService } from './services/properties-service';
import { scriptApp } from './services/script-app';
import { session } from './services/session';
import { urlFetchApp } from './services/url-fetch-app';
import { utilities } from './services/utilities';
import type { Objects } from './spreadsheet/cells';
import { spreadsheetApp } from './spreadsheet/spreadsheet-app';

/** The names that Google gives a script, besides those of the language. */
export const globalsOf = (run: Execution, objects: Objects): Readonly<Record<string, unknown>> => ({
  SpreadsheetApp: spreadsheetApp(run, objects),
  PropertiesService: propertiesService(run),
  CacheService: cacheService(run),
  LockService: lockService(run),
  UrlFetchApp: urlFetchApp(run),
  ScriptApp: scriptApp(run),
  Session: session(run),
  HtmlService: htmlService(run),
  Utilities: utilities(run),
  ...logging(run),
});
