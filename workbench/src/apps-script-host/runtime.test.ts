import { createSheetsWorld } from './sheets-world';

/** What a script of one function gives. */
const run = (body: string) => createSheetsWorld({ files: { code: `function main() { ${body} }` } }).window.call('main');

test('a script has the language and nothing of a browser or of Node', () => {
  const names = ['URL', 'TextEncoder', 'setTimeout', 'setInterval', 'crypto', 'fetch', 'atob', 'process', 'Buffer', 'performance', 'structuredClone', 'queueMicrotask', 'window', 'document', 'require', 'module', 'WebAssembly', 'Atomics'];
  expect(run(`return ${JSON.stringify(names)}.filter((name) => name in globalThis)`)).toEqual([]);
  expect(run('return [typeof Intl, typeof Promise, typeof Map, typeof console.log]')).toEqual(['object', 'function', 'function', 'function']);
});

test('no code is made from strings', () => {
  expect(() => run("return new Function('return 1')()")).toThrow(/Code generation from strings disallowed/);
  expect(() => run("return eval('1')")).toThrow(/Code generation from strings disallowed/);
});

test('every execution starts anew: nothing that a script kept in a variable is there the next time', () => {
  const { window } = createSheetsWorld({ files: { code: 'let count = 0; function main() { count += 1; return count; }' } });
  expect([window.call('main'), window.call('main')]).toEqual([1, 1]);
});

test('what services give is made of the script’s own arrays, objects, dates and errors', () => {
  const { window, type } = createSheetsWorld({ files: { code: `function main() {
    const values = SpreadsheetApp.getActiveSheet().getRange('A1').getValues();
    let thrown;
    try { SpreadsheetApp.getActiveSheet().getRange(0, 1); } catch (error) { thrown = error; }
    return [values instanceof Array, values[0][0] instanceof Date, thrown instanceof Error, String(thrown), PropertiesService.getUserProperties().getProperties() instanceof Object];
  }` } });
  type(0, 0, [['11/3/2026']]);
  expect(window.call('main')).toEqual([true, true, true, 'Exception: The starting row of the range is too small.', true]);
});

test('promises are settled when the function is done, and nothing goes on after that', () => {
  const { window, host } = createSheetsWorld({ files: { code: `function main() {
    Promise.resolve().then(() => console.log('settled'));
    new Promise(() => undefined).then(() => console.log('never'));
    console.log('first');
  }` } });
  window.call('main');
  expect(host.lastExecution.log).toEqual(['first', 'settled']);
});

test('what is not emulated fails by name, even where the script catches what it throws', () => {
  expect(() => run('return SpreadsheetApp.getActiveSheet().getCharts()')).toThrow('Sheet.getCharts is not emulated');
  expect(() => run('try { SpreadsheetApp.openById("x") } catch (error) { return 1 }')).toThrow('SpreadsheetApp.openById is not emulated');
  expect(() => run('return SpreadsheetApp.BooleanCriteria.CELL_EMPTY')).toThrow('BooleanCriteria.CELL_EMPTY is not emulated');
});

test('waiting moves the clock of the script on, and takes no time', () => {
  expect(run('const before = Date.now(); Utilities.sleep(100000); return Math.round((new Date() - before) / 1000)')).toBe(100);
});

test('a script is ended after six minutes, and cannot catch that', () => {
  expect(() => run('for (let i = 0; i < 4; i++) { try { Utilities.sleep(100000); } catch (error) { /* goes on */ } } return 1')).toThrow('Exceeded maximum execution time');
});

test('what reads or changes the document takes time, when it is told to', () => {
  const { window } = createSheetsWorld({ callTime: 1000, files: { code: 'function main(rows) { for (let row = 1; row <= rows; row++) SpreadsheetApp.getActiveSheet().getRange(row, 1).setValue(row); }' } });
  window.call('main', 300);
  expect(() => window.call('main', 400)).toThrow('Exceeded maximum execution time');
});

test('a function that the script does not have, or that it keeps to itself, is not found', () => {
  const { window } = createSheetsWorld({ files: { code: 'function private_() { return 1; } const object = { method() {} };' } });
  for (const name of ['missing', 'private_', 'object']) expect(() => window.call(name)).toThrow(`Script function not found: ${name}`);
});
