import { isLeftOut, itemNotFound, nullObject, ObjectType, type RemoteObject, textArgument } from '../rich-api';
import type { ExcelHost } from './excel-host';

interface Setting {
  readonly host: ExcelHost;
  readonly key: string;
}

const settingType = new ObjectType<Setting>('Setting', {
  id: ({ key }) => key,
  values: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ host, key }) => host.workbook.metadata.settings.get(key),
      set: ({ host, key }, value) => { host.workbook.metadata.settings.set(key, value); },
    },
  },
  methods: { delete: ({ host, key }) => { host.workbook.metadata.settings.delete(key); } },
});

function findSetting(host: ExcelHost, key: unknown): RemoteObject | undefined {
  const wanted = textArgument(key);
  return host.workbook.metadata.settings.has(wanted) ? settingType.of({ host, key: wanted }) : undefined;
}

/** Values private to the add-in, kept in the workbook. */
export const settingCollectionType = new ObjectType<ExcelHost>('SettingCollection', {
  items: (host) => Array.from(host.workbook.metadata.settings.keys(), (key) => settingType.of({ host, key })),
  methods: {
    /** Sets the value of a key that is there already, too. */
    add(host, key, value) {
      const setting = { host, key: textArgument(key) };
      host.workbook.metadata.settings.set(setting.key, isLeftOut(value) ? null : value);
      return settingType.of(setting);
    },
    getCount: (host) => host.workbook.metadata.settings.size,
    getItem(host, key) {
      const setting = findSetting(host, key);
      if (setting === undefined) throw itemNotFound();
      return setting;
    },
    getItemOrNullObject: (host, key) => findSetting(host, key) ?? nullObject,
  },
});
