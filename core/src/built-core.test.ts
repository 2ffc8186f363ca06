import { parse } from 'acorn';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { courseHeaders, courseJson, oluwaseun, siobhan } from './course.fixture';

/** Core as it is built, in a context that has the language and nothing else: no DOM, no Node, no timers, no `URL`, no `eval`. */
const bundle = join(__dirname, '..', 'dist', 'core.js');
const readBundle = (): string => {
  if (!existsSync(bundle)) throw new Error('core/dist/core.js is missing. Run “npm run build” first.');
  return readFileSync(bundle, 'utf8');
};

test('the built core is one script of ECMAScript 2020', () => {
  const script = parse(readBundle(), { ecmaVersion: 2020, sourceType: 'script' });
  expect(script.body.length).toBeGreaterThan(0);
});

test('a script of a later edition would be refused', () => {
  expect(() => parse('class Later { field = 1 }', { ecmaVersion: 2020, sourceType: 'script' })).toThrow(SyntaxError);
});

test('the built core checks a list and begins to issue it in a bare V8 context', () => {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(readBundle(), context);
  expect(vm.runInContext('[typeof URL, typeof setTimeout, typeof TextEncoder, typeof process, typeof crypto]', context)).toEqual(Array(5).fill('undefined'));
  const result = vm.runInContext(`
    const { parseDefinition, columnsOf, matchHeaders, checkTable, bindColumns, planRows, rowRequestOf, startIssuance, effectOf, advance, renderFinding, english } = ConferCore;
    const definition = parseDefinition(${JSON.stringify(courseJson)});
    const columns = columnsOf(definition);
    const headers = ${JSON.stringify(courseHeaders)};
    const rows = ${JSON.stringify([siobhan, oluwaseun, ['', 'Osei', 'esi@northmere', '', '007', 'Nov 2026', 0, 'merit']])};
    const snapshot = { sheetId: 's', sheetName: 'S', headers, rows, dateSystem: 1900, decimalSeparator: '.' };
    const binding = Object.fromEntries(matchHeaders(columns, headers).matches.map(({ column, index }) => [column.key, index]));
    const today = { year: 2026, month: 11, day: 20 };
    const { findings, states } = checkTable(columns, binding, snapshot, today, {});
    const plan = planRows(snapshot, states, rows.map(() => ({ kind: 'none' })), { sheetId: 's', rows: [], hiddenRows: [], singleCell: true }, false);
    const bound = bindColumns(columns, binding, snapshot, today, {});
    const requests = plan.go.map((row) => rowRequestOf(bound, rows[row - 1], 'key-' + row + '-abcd'));
    const started = advance(startIssuance({ key: 'batch-0001', label: 'x', definitionId: definition.id, definitionVersion: 1 }, requests), { type: 'done' });
    JSON.stringify({ codes: findings.map(({ code }) => code), go: plan.go, effect: effectOf(started).request.path, sentence: renderFinding(english, findings[0]) })
  `, context) as string;
  expect(JSON.parse(result)).toEqual({
    codes: ['required', 'email-domain', 'date-incomplete', 'number-too-small', 'choice-spelling'],
    go: [1, 2],
    effect: '/v1/batches',
    sentence: 'First Name is empty. Fill it in, or leave the row out.',
  });
});
