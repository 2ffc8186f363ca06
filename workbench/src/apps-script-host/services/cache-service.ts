import { needMoreThanNone } from '../authorization';
import type { CacheStore } from '../cache-store';
import { emulated } from '../emulated';
import type { Execution } from '../execution';

const defaultSeconds = 600;

/** https://developers.google.com/apps-script/reference/cache/cache-service */
export function cacheService(run: Execution): GoogleAppsScript.Cache.CacheService {
  const open = (method: string, store: CacheStore) => () => {
    needMoreThanNone(run, `CacheService.${method}`);
    return cacheOf(run, store);
  };
  return emulated<GoogleAppsScript.Cache.CacheService>(run, 'CacheService', {
    getScriptCache: open('getScriptCache', run.host.cache),
    getUserCache: open('getUserCache', run.user.cache),
    getDocumentCache: open('getDocumentCache', run.document.cache),
  });
}

function cacheOf(run: Execution, store: CacheStore): GoogleAppsScript.Cache.Cache {
  const put = (key: string, value: unknown, seconds = defaultSeconds) => { store.put(key, String(value), seconds, run.clock.now()); };
  return emulated<GoogleAppsScript.Cache.Cache>(run, 'Cache', {
    get: (key) => store.get(key, run.clock.now()) ?? null,
    getAll: (keys) => Object.fromEntries(keys.flatMap((key) => {
      const value = store.get(key, run.clock.now());
      return value === undefined ? [] : [[key, value]];
    })),
    put: (key: string, value: string, seconds?: number) => { put(key, value, seconds); },
    putAll: (values: Readonly<Record<string, unknown>>, seconds?: number) => {
      for (const [key, value] of Object.entries(values)) put(key, value, seconds);
    },
    remove: (key) => { store.remove(key); },
    removeAll: (keys) => { keys.forEach((key) => { store.remove(key); }); },
  });
}
