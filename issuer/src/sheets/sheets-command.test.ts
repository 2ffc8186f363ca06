import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(__dirname, '../../bin/confer.js');
const confer = (...words: string[]) => spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'confer-sheets-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

test('confer sheets --url writes a project that belongs to one issuer, and may ask no other address', () => {
  expect(confer('sheets', '--url', 'https://issue.northmere.example/', '--out', folder)).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(folder).sort()).toEqual(['Code.js', 'Settings.js', 'appsscript.json', 'sidebar.html']);
  expect(JSON.parse(read('appsscript.json'))).toEqual({
    timeZone: 'Etc/UTC',
    runtimeVersion: 'V8',
    exceptionLogging: 'STACKDRIVER',
    oauthScopes: [
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.external_request',
      'openid',
      'https://www.googleapis.com/auth/userinfo.email',
    ],
    urlFetchWhitelist: ['https://issue.northmere.example/'],
  });
  expect(read('Settings.js')).toContain('"https://issue.northmere.example"');
});

test('clasp would push these four files, and nothing that lies beside them', () => {
  confer('sheets', '--url', 'https://issue.northmere.example', '--out', folder);
  writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId: 'not asked for', rootDir: '.' }));
  writeFileSync(join(folder, 'notes.txt'), 'for ourselves');
  const { stdout } = spawnSync(process.execPath, [require.resolve('@google/clasp'), 'show-file-status', '--json'], { cwd: folder, encoding: 'utf8' });
  expect((JSON.parse(stdout) as { filesToPush: string[] }).filesToPush.sort()).toEqual(['Code.js', 'Settings.js', 'appsscript.json', 'sidebar.html']);
});

test('a project that is there is brought up to date, and keeps what else is in its folder', () => {
  writeFileSync(join(folder, '.clasp.json'), '{"scriptId":"abc"}');
  confer('sheets', '--url', 'https://old.northmere.example', '--out', folder);
  confer('sheets', '--url', 'https://issue.northmere.example', '--out', folder);
  expect(read('Settings.js')).not.toContain('old.');
  expect(read('.clasp.json')).toBe('{"scriptId":"abc"}');
});

test('an address that Google would not let it ask is refused, with the reason', () => {
  expect(confer('sheets', '--url', 'http://issue.northmere.example', '--out', folder)).toMatchObject({
    status: 1,
    stderr: '--url: It has to be an https address without a path, such as https://issue.example.org, because Google lets add-ons ask https addresses only.\n',
  });
  expect(readdirSync(folder)).toEqual([]);
});
