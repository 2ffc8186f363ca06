import { needMoreThanNone } from '../authorization';
import { emulated } from '../emulated';
import type { Execution } from '../execution';
import type { PropertyStore } from '../property-store';

type Properties = GoogleAppsScript.Properties.Properties;

/** https://developers.google.com/apps-script/reference/properties/properties-service */
export function propertiesService(run: Execution): GoogleAppsScript.Properties.PropertiesService {
  const open = (method: string, store: PropertyStore) => () => {
    needMoreThanNone(run, `PropertiesService.${method}`);
    return propertiesOf(run, store);
  };
  return emulated<GoogleAppsScript.Properties.PropertiesService>(run, 'PropertiesService', {
    getScriptProperties: open('getScriptProperties', run.host.properties),
    getUserProperties: open('getUserProperties', run.user.properties),
    getDocumentProperties: open('getDocumentProperties', run.document.properties),
  });
}

function propertiesOf(run: Execution, store: PropertyStore): Properties {
  const properties: Properties = emulated<Properties>(run, 'Properties', {
    getProperty: (key) => store.get(key) ?? null,
    getKeys: () => store.keys,
    getProperties: () => Object.fromEntries(store.keys.map((key) => [key, store.get(key) ?? ''])),
    setProperty: (key, value) => {
      store.set(key, String(value));
      return properties;
    },
    setProperties: (values: Readonly<Record<string, string>>, deleteAllOthers = false) => {
      if (deleteAllOthers) store.keys.filter((key) => !Object.hasOwn(values, key)).forEach((key) => { store.delete(key); });
      for (const [key, value] of Object.entries(values)) store.set(key, String(value));
      return properties;
    },
    deleteProperty: (key) => {
      store.delete(key);
      return properties;
    },
    deleteAllProperties: () => {
      store.keys.forEach((key) => { store.delete(key); });
      return properties;
    },
  });
  return properties;
}
