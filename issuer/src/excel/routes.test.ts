import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { issuerOfFile } from '../fixtures/issuer-of-file';
import { excelAddInFolder } from '../folders';
import { version } from '../version';
import { manifestXml } from './manifest';

const publicUrl = 'https://issue.northmere.example';
const testIssuer = issuerOfFile(undefined, { publicUrl, smtpUrl: 'smtp://localhost:1' });

beforeAll(() => {
  if (!existsSync(join(excelAddInFolder, 'taskpane.html'))) throw new Error(`${excelAddInFolder} holds no add-in. Run “npm run build” first.`);
});

const get = (path: string, headers?: Record<string, string>) => fetch(testIssuer.address + path, headers ? { headers } : {});

test('the organisation’s own manifest names its own address', async () => {
  const answer = await get('/manifest.xml');
  expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8');
  expect(await answer.text()).toBe(manifestXml({ publicUrl, version }));
});

test('everything that the manifest names is served', async () => {
  const addresses = [...(await (await get('/manifest.xml')).text()).matchAll(/"(https:\/\/issue\.northmere\.example\/excel\/[^"?]*)/g)].map(([, address = '']) => address);
  expect(addresses).toContain(`${publicUrl}/excel/taskpane.html`);
  for (const address of new Set(addresses)) {
    const { status, headers } = await get(new URL(address).pathname);
    expect({ address, status, type: headers.get('content-type') }).toEqual({ address, status: 200, type: address.endsWith('.png') ? 'image/png' : 'text/html; charset=utf-8' });
  }
});

test.each(['taskpane.html', 'commands.html'])('%s may be framed by Excel on the web, and runs no text as a program', async (page) => {
  const { headers } = await get(`/excel/${page}`);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  expect(policy).toMatch(/frame-ancestors https:\/\/\*\.officeapps\.live\.com /);
  expect(policy).not.toContain('unsafe-eval');
  expect(headers.get('x-frame-options')).toBeNull();
  expect(headers.get('cache-control')).toBe('no-cache');
});

test('scripts are kept for good, because each has its content in its name; pictures for a day', async () => {
  const scripts = readdirSync(excelAddInFolder).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(1);
  for (const script of scripts) expect((await get(`/excel/${script}`)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await get('/excel/icons/confer-32.png')).headers.get('cache-control')).toBe('public, max-age=86400');
});

test.each(['br', 'gzip'])('scripts travel compressed as %s', async (encoding) => {
  const [script = ''] = readdirSync(excelAddInFolder).filter((name) => /^taskpane\..*\.js$/.test(name));
  const { headers } = await get(`/excel/${script}`, { 'accept-encoding': encoding });
  expect(headers.get('content-encoding')).toBe(encoding);
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

test('nothing outside of the add-in can be had', async () => {
  for (const path of ['/excel/', '/excel/..%2fwebpack.config.js', '/excel/.sources', '/excel/nothing.js']) expect((await get(path)).status).toBe(404);
});

describe('an issuer without https', () => {
  const local = issuerOfFile();

  test('has no manifest, and says what to do about it', async () => {
    const answer = await fetch(`${local.address}/manifest.xml`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ error: { code: 'not_found', message: 'There is no manifest for Excel here, because Excel loads add-ins from https addresses only. Set CONFER_PUBLIC_URL to the https address of this issuer.' } });
  });
});
