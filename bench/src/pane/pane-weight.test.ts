import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { weighPane } from './pane-weight';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'confer-weight-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

const put = (name: string, text: string): number => {
  writeFileSync(join(folder, name), text);
  return gzipSync(text, { level: 9 }).length / 1000;
};

test('the first screen weighs what the page names; the whole, what is fetched behind it, too', () => {
  const page = put('taskpane.html', '<script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script><script defer src=taskpane.1.js></script>');
  const first = put('taskpane.1.js', 'first();');
  const later = put('27.2.js', 'later();');
  put('phone-numbers.3.js', 'x'.repeat(99));
  put('commands.4.js', 'y'.repeat(99));
  const weight = weighPane(folder);
  expect(weight.first).toBeCloseTo(page + first, 6);
  expect(weight.whole).toBeCloseTo(page + first + later, 6);
});

test('a page without a script of ours is no pane', () => {
  put('taskpane.html', '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>');
  expect(() => weighPane(folder)).toThrow('names no script of ours');
});
