import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { XMLParser } from 'fast-xml-parser';
import { version } from '../version';
import { manifestXml } from './manifest';

const repository = join(__dirname, '..', '..', '..');
const publicUrl = 'https://issue.northmere.example';
const manifest = manifestXml({ publicUrl, version });

interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
}

type ParsedNode = Readonly<Record<string, readonly ParsedNode[] | Readonly<Record<string, string>>>>;

/** The elements of a document in their order. */
function elementsOf(xml: string): XmlElement[] {
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '' });
  const read = (node: ParsedNode): XmlElement[] => Object.entries(node)
    .filter((entry): entry is [string, ParsedNode[]] => entry[0] !== ':@' && Array.isArray(entry[1]))
    .map(([name, children]) => ({ name, attributes: (node[':@'] ?? {}) as Record<string, string>, children: children.flatMap(read) }));
  return (parser.parse(xml) as ParsedNode[]).flatMap(read);
}

const everyElement = (elements: readonly XmlElement[]): XmlElement[] => elements.flatMap((element) => [element, ...everyElement(element.children)]);
const elements = everyElement(elementsOf(manifest));
const attributeOf = (attribute: string) => elements.flatMap(({ attributes }) => attributes[attribute] ?? []);

test('Microsoft’s own tool reads it', async () => {
  const tool = require.resolve('office-addin-manifest/cli.js');
  const { stdout } = await promisify(execFile)(process.execPath, [tool, 'info', join(repository, 'manifest.xml')]);
  for (const line of [/Id: [0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/, /Name: Confer/, /Version: 0\.1\.0\.0/, /Hosts: Workbook/, /Permissions: ReadWriteDocument/]) expect(stdout).toMatch(line);
});

test('manifest.xml of this repository is that of a development machine: npx confer manifest --url https://localhost:3000 > manifest.xml', () => {
  expect(readFileSync(join(repository, 'manifest.xml'), 'utf8')).toBe(manifestXml({ publicUrl: 'https://localhost:3000', version }));
});

test('its version is that of Confer', () => {
  expect(JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))).toMatchObject({ version });
});

/** https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering, as far as Confer uses it. */
const orders: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: ['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides'],
  VersionOverrides: ['Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group', 'Label'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

test('elements stand in the order that Office asks for', () => {
  for (const [name, order] of Object.entries(orders)) {
    const found = elements.filter((element) => element.name === name);
    expect(found.length).toBeGreaterThan(0);
    for (const { children } of found) expect(children.map((child) => child.name)).toEqual(order);
  }
  const [group] = elements.filter(({ name }) => name === 'Group');
  expect(group?.children.map(({ name }) => name)).toEqual(['Label', 'Icon', ...Array<string>(5).fill('Control')]);
});

test('every resource that is named is there, once, under a name of at most 32 characters', () => {
  const ids = elements.filter(({ name }) => ['bt:Image', 'bt:Url', 'bt:String'].includes(name)).flatMap(({ attributes }) => attributes['id'] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(attributeOf('resid'))).toEqual(new Set(ids.filter((id) => id !== 'description')));
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
});

test('texts are as short as Office wants them, and there in every language', () => {
  for (const [list, longest] of [['bt:ShortStrings', 125], ['bt:LongStrings', 250]] as const) {
    const strings = elements.filter(({ name }) => name === list).flatMap(({ children }) => children);
    expect(strings.length).toBeGreaterThan(5);
    for (const { attributes, children } of strings) {
      expect(children.map((child) => child.attributes['Locale'])).toEqual(['de-DE', 'es-ES', 'fr-FR']);
      for (const text of [attributes['DefaultValue'], ...children.map((child) => child.attributes['Value'])]) {
        expect(text).toMatch(new RegExp(`^.{1,${longest}}$`));
      }
    }
  }
});

test('a ribbon control has the pictures that Office asks for at 100 %, 125 %, 150 % and more', () => {
  for (const { children } of elements.filter(({ name }) => name === 'Icon')) {
    expect(children.map(({ attributes }) => attributes['size'])).toEqual(['16', '20', '24', '32', '40', '48', '64', '80']);
  }
});

test('two issuers are two add-ins, and one issuer always the same', () => {
  const idOf = (url: string) => /<Id>(.+)<\/Id>/.exec(manifestXml({ publicUrl: url, version }))?.[1];
  expect(idOf(publicUrl)).toBe(idOf(publicUrl));
  expect(idOf('https://other.example')).not.toBe(idOf(publicUrl));
});

test('nothing in an address is taken for XML', () => {
  const odd = 'https://x.example/"><&';
  const [support] = everyElement(elementsOf(manifestXml({ publicUrl: odd, version }))).filter(({ name }) => name === 'SupportUrl');
  expect(support?.attributes['DefaultValue']).toBe(`${odd}/`);
});
