import { createSheetsWorld, type SheetsWorldOptions } from '../sheets-world';
import { startThreadedServer } from '../threaded-server.fixture';

const manifest = (change: object) => JSON.stringify({ timeZone: 'Etc/UTC', oauthScopes: ['https://www.googleapis.com/auth/script.external_request'], ...change });

function world(body: string, options: Omit<SheetsWorldOptions, 'files'> & { readonly files?: SheetsWorldOptions['files'] } = {}) {
  return createSheetsWorld({ ...options, files: { code: `function main(...args) { ${body} }`, ...options.files } });
}
const run = (body: string, options?: Parameters<typeof world>[1]) => world(body, options).window.call('main');

describe('properties', () => {
  test('are kept from one execution to the next, apart for the script, the person and the document', () => {
    const { window, host } = world(`
      const stores = [PropertiesService.getScriptProperties(), PropertiesService.getUserProperties(), PropertiesService.getDocumentProperties()];
      const before = stores.map((store) => store.getProperty('place'));
      ['script', 'user', 'document'].forEach((name, index) => stores[index].setProperty('place', name));
      return before`);
    const other = host.openWindow({ email: 'ravi@northmere.example' });
    expect(window.call('main')).toEqual([null, null, null]);
    expect(window.call('main')).toEqual(['script', 'user', 'document']);
    expect(other.call('main')).toEqual(['script', null, 'document']);
  });

  test('hold texts: a number comes back as one', () => {
    expect(run("const store = PropertiesService.getUserProperties().setProperties({ a: 1, b: 'x' }); store.deleteProperty('b'); return [store.getProperties(), store.getKeys(), store.setProperties({ c: 'y' }, true).getProperties()]"))
      .toEqual([{ a: '1' }, ['a'], { c: 'y' }]);
  });

  test('hold 9 KB each and 500 KB together; what is too much is refused and changes nothing', () => {
    expect(run("PropertiesService.getUserProperties().setProperty('a', 'é'.repeat(4608)); return 'fits'")).toBe('fits');
    expect(() => run("PropertiesService.getUserProperties().setProperty('a', 'é'.repeat(4609))")).toThrow('Argument too large: value');
    const { window, host } = world("for (let index = 0; index < 60; index++) PropertiesService.getDocumentProperties().setProperty('part' + index, 'x'.repeat(9000));");
    expect(() => window.call('main')).toThrow('You have exceeded the property storage quota.');
    expect(host.document.properties.keys).toHaveLength(56);
  });
});

describe('the cache', () => {
  test('forgets what is older than it was told to keep it, and may forget everything at any time', () => {
    const { window, host } = world("const cache = CacheService.getDocumentCache(); if (args[0]) cache.put('a', args[0], 60); return cache.get('a')");
    expect(window.call('main', 'kept')).toBe('kept');
    host.clock.wait(59_000);
    expect(window.call('main')).toBe('kept');
    host.clock.wait(2000);
    expect(window.call('main')).toBeNull();
    window.call('main', 'kept');
    host.document.cache.drop();
    expect(window.call('main')).toBeNull();
  });

  test('takes 100 KB under a key of 250 characters, and a thousand items', () => {
    expect(() => run("CacheService.getUserCache().put('a', 'x'.repeat(102401))")).toThrow('Argument too large: value');
    expect(() => run("CacheService.getUserCache().put('a'.repeat(251), 'x')")).toThrow('Argument too large: key');
    expect(run("const cache = CacheService.getScriptCache(); for (let index = 0; index <= 1000; index++) cache.put('item' + index, 'x'); return Object.keys(cache.getAll(['item0', 'item1', 'item1000']))")).toEqual(['item1', 'item1000']);
  });
});

describe('locks', () => {
  test('are had at once while nobody else holds them, until they are released', () => {
    expect(run('const lock = LockService.getDocumentLock(); lock.waitLock(1000); const held = lock.hasLock(); lock.releaseLock(); return [held, lock.hasLock()]')).toEqual([true, false]);
  });

  test('are waited for as long as it was said, and no longer', () => {
    const { window, host } = world('return LockService.getDocumentLock().tryLock(args[0])');
    host.locks.holdElsewhere('Document', 10_000);
    expect(window.call('main', 4000)).toBe(false);
    expect(window.call('main', 20_000)).toBe(true);
    const waiting = world('LockService.getScriptLock().waitLock(100)');
    waiting.host.locks.holdElsewhere('Script', 1000);
    expect(() => waiting.window.call('main')).toThrow('Lock timeout: another process was holding the lock for too long.');
  });
});

describe('UrlFetchApp', () => {
  let server: Awaited<ReturnType<typeof startThreadedServer>>;
  beforeAll(async () => { server = await startThreadedServer(); });
  afterAll(() => server.close());
  const resolve = (url: string) => url.replace('https://issuer.example', server.url);
  const ask = (body: string, options: Parameters<typeof world>[1] = {}) => run(body, { resolve, ...options });

  test('asks over real HTTP, and the script stands still until the answer is there', () => {
    expect(ask(`
      const response = UrlFetchApp.fetch('https://issuer.example/v1/batches', { method: 'post', contentType: 'application/json', headers: { Authorization: 'Bearer t' }, payload: '{"a":1}' });
      return [response.getResponseCode(), JSON.parse(response.getContentText()), response.getHeaders()['x-seen']]`))
      .toEqual([200, { method: 'POST', path: '/v1/batches', authorization: 'Bearer t', type: 'application/json', body: '{"a":1}' }, 'v1']);
  });

  test('asks several at once and gives the answers in the order of the requests', () => {
    expect(ask("return UrlFetchApp.fetchAll(['https://issuer.example/a', { url: 'https://issuer.example/b', method: 'put', payload: { x: '1', y: 'ä' } }]).map((response) => JSON.parse(response.getContentText()))"))
      .toMatchObject([{ path: '/a', method: 'GET', type: null }, { path: '/b', method: 'PUT', type: 'application/x-www-form-urlencoded', body: 'x=1&y=%C3%A4' }]);
  });

  test('throws for an answer that is a failure, unless it is told not to', () => {
    expect(() => ask("UrlFetchApp.fetch('https://issuer.example/status/503')")).toThrow(/^Request failed for https:\/\/issuer.example returned code 503\. Truncated server response: .*muteHttpExceptions/);
    expect(ask("return UrlFetchApp.fetch('https://issuer.example/status/503', { muteHttpExceptions: true }).getResponseCode()")).toBe(503);
  });

  test('gives bytes as Java has them, and follows where it is sent unless it is told not to', () => {
    expect(ask("return UrlFetchApp.fetch('https://issuer.example/bytes').getContent()")).toEqual([0, 127, -128, -1]);
    expect(ask("return [true, false].map((followRedirects) => UrlFetchApp.fetch('https://issuer.example/moved', { followRedirects }).getResponseCode())")).toEqual([200, 302]);
  });

  test('says in one of three ways that nobody answered', () => {
    expect(() => ask("UrlFetchApp.fetch('https://issuer.example/')", { resolve: () => 'http://127.0.0.1:1/' })).toThrow('Address unavailable: https://issuer.example/');
    expect(() => ask("UrlFetchApp.fetch('https://issuer.example/')", { resolve: () => 'http://nowhere.invalid/' })).toThrow('DNS error: https://issuer.example/');
    expect(() => ask("UrlFetchApp.fetch('https://issuer.example/never', { timeoutSeconds: 0.05 })")).toThrow('Timeout: https://issuer.example/never');
  });

  test('asks only what the manifest names: https, by its beginning, upper and lower case told apart', () => {
    const files = { manifest: manifest({ urlFetchWhitelist: ['https://issuer.example/v1/', 'https://*.northmere.example/'] }) };
    for (const url of ['https://issuer.example/v1/x', 'https://a.northmere.example/']) {
      expect(ask(`return UrlFetchApp.fetch('${url}').getResponseCode()`, { files, resolve: () => server.url })).toBe(200);
    }
    for (const url of ['https://issuer.example/v2/', 'https://issuer.example/V1/x', 'http://issuer.example/v1/', 'https://northmere.example/', 'https://evil.example/a.northmere.example/']) {
      expect(() => ask(`UrlFetchApp.fetch('${url}')`, { files })).toThrow("urlFetchWhitelist does not name it");
    }
  });

  test('asks only the domains that the administrator allows', () => {
    expect(() => ask("UrlFetchApp.fetch('https://issuer.example/')", { allowedDomains: ['other.example'] })).toThrow('UrlFetch calls to https://issuer.example/ are not permitted by your admin');
  });

  test('takes no address, no header and no body that is too long', () => {
    expect(() => ask("UrlFetchApp.fetch('https://issuer.example/' + 'x'.repeat(2100))")).toThrow('URLFetch URL Length');
    expect(() => ask("UrlFetchApp.fetch('https://issuer.example/', { headers: { Authorization: 'x'.repeat(9000) } })")).toThrow('URLFetch Header Size');
    expect(() => ask("UrlFetchApp.fetch('https://issuer.example/', { method: 'post', payload: 'x'.repeat(50 * 1024 * 1024 + 1) })")).toThrow('URLFetch POST Size');
  });
});

describe('who somebody is', () => {
  test('is told to the script, and proved by a token of Google’s, when the person has agreed to both', () => {
    const { host } = world('return [Session.getActiveUser().getEmail(), ScriptApp.getIdentityToken()]', { identityToken: ({ email }) => `signed for ${email}` });
    const open = (refusedScopes: readonly string[]) => host.openWindow({ email: 'ravi@northmere.example', refusedScopes });
    expect(open([]).call('main')).toEqual(['ravi@northmere.example', 'signed for ravi@northmere.example']);
    expect(open(['openid', 'https://www.googleapis.com/auth/userinfo.email']).call('main')).toEqual(['', null]);
  });

  test('scopes that a person has refused are told, and what needs them is refused', () => {
    const fetchScope = 'https://www.googleapis.com/auth/script.external_request';
    const { host } = world("const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL); if (args[0]) UrlFetchApp.fetch('https://issuer.example/'); return [info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED, info.getAuthorizedScopes().length]");
    expect(host.openWindow({ email: 'a@northmere.example' }).call('main')).toEqual([false, 5]);
    const window = host.openWindow({ email: 'b@northmere.example', refusedScopes: [fetchScope] });
    expect(window.call('main')).toEqual([true, 4]);
    expect(() => window.call('main', true)).toThrow(`You do not have permission to call UrlFetchApp.fetch. Required permissions: ${fetchScope}`);
  });
});

test('days are written in a time zone, and what SimpleDateFormat has besides fails by name', () => {
  expect(run("return Utilities.formatDate(new Date('2026-01-01T00:30:00.045Z'), 'America/New_York', \"yyyy-MM-dd'T'HH:mm:ss.SSS MMM d ''\")")).toBe("2025-12-31T19:30:00.045 Dec 31 '");
  expect(() => run("return Utilities.formatDate(new Date(), 'UTC', 'EEE')")).toThrow('Utilities.formatDate() with EEE is not emulated');
});

test('digests and Base64 are those of everybody else, in bytes as Java has them', () => {
  expect(run("return [Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc').slice(0, 3), Utilities.base64Encode('ä'), Utilities.base64Encode([-61, -92]), Utilities.base64Decode('w6Q='), Utilities.base64EncodeWebSafe([-1, -2])]"))
    .toEqual([[-70, 120, 22], 'w6Q=', 'w6Q=', [-61, -92], '__4=']);
});
