import { newId } from '../../workbook';
import { invalidArgument, itemNotFound, nullObject, ObjectType, type RemoteObject, textArgument } from '../rich-api';
import type { ExcelHost } from './excel-host';

interface XmlPart {
  readonly host: ExcelHost;
  readonly id: string;
}

/** The parts of one namespace, or all of them. */
interface XmlParts {
  readonly host: ExcelHost;
  readonly namespace: string | undefined;
}

const partType = new ObjectType<XmlPart>('CustomXmlPart', {
  id: ({ id }) => id,
  values: {
    id: { get: ({ id }) => id },
    namespaceUri: { get: ({ host, id }) => namespaceOf(host.workbook.metadata.xmlParts.get(id) ?? '') },
  },
  methods: {
    getXml: ({ host, id }) => host.workbook.metadata.xmlParts.get(id),
    setXml: ({ host, id }, xml) => { host.workbook.metadata.xmlParts.set(id, xmlArgument(xml)); },
    delete: ({ host, id }) => { host.workbook.metadata.xmlParts.delete(id); },
  },
});

const lookUp = {
  getCount: (parts: XmlParts) => partsOf(parts).length,
  getItem(parts: XmlParts, id: unknown) {
    const part = findPart(parts, id);
    if (part === undefined) throw itemNotFound();
    return part;
  },
  getItemOrNullObject: (parts: XmlParts, id: unknown) => findPart(parts, id) ?? nullObject,
};

const scopedCollectionType = new ObjectType<XmlParts>('CustomXmlPartScopedCollection', {
  items: partsOf,
  methods: {
    ...lookUp,
    getOnlyItem(parts) {
      const [only, ...others] = partsOf(parts);
      if (only === undefined || others.length > 0) throw itemNotFound();
      return only;
    },
    getOnlyItemOrNullObject(parts) {
      const [only, ...others] = partsOf(parts);
      return only === undefined || others.length > 0 ? nullObject : only;
    },
  },
});

/** XML that travels with the workbook, found again by the namespace of its root. */
export const xmlPartCollectionType = new ObjectType<ExcelHost>('CustomXmlPartCollection', {
  items: (host) => partsOf({ host, namespace: undefined }),
  methods: {
    add(host, xml) {
      const id = newId();
      host.workbook.metadata.xmlParts.set(id, xmlArgument(xml));
      return partType.of({ host, id });
    },
    getByNamespace: (host, namespace) => scopedCollectionType.of({ host, namespace: textArgument(namespace) }),
    getCount: (host) => lookUp.getCount({ host, namespace: undefined }),
    getItem: (host, id) => lookUp.getItem({ host, namespace: undefined }, id),
    getItemOrNullObject: (host, id) => lookUp.getItemOrNullObject({ host, namespace: undefined }, id),
  },
});

function partsOf({ host, namespace }: XmlParts): RemoteObject[] {
  return Array.from(host.workbook.metadata.xmlParts)
    .filter(([, xml]) => namespace === undefined || namespaceOf(xml) === namespace)
    .map(([id]) => partType.of({ host, id }));
}

function findPart(parts: XmlParts, id: unknown): RemoteObject | undefined {
  const wanted = textArgument(id);
  return partsOf(parts).find((part) => part.id === wanted);
}

/** The default namespace of the root, which is as much of XML as the host reads. */
const namespaceOf = (xml: string): string => /^\s*(?:<\?[^>]*\?>\s*)?<[^\s>]+[^>]*?\sxmlns=["']([^"']*)["']/.exec(xml)?.[1] ?? '';

function xmlArgument(xml: unknown): string {
  const text = textArgument(xml);
  if (!/^\s*<.*>\s*$/s.test(text)) throw invalidArgument('The custom XML part is not well formed.');
  return text;
}
