import { createGoogleScriptRun, type RunAnswer } from './google-script-run';
import { createSheetsWorld } from './sheets-world';

const code = `
  function echo(value) { return value; }
  function day() { return { when: new Date(0) }; }
  function gaps() { return { list: [1, undefined, 3], missing: undefined, not: NaN }; }
  function nothing() {}
  function range() { return SpreadsheetApp.getActiveRange(); }
  function fail() { throw new TypeError('of a kind of its own'); }`;

function sidebar() {
  const { window } = createSheetsWorld({ files: { code } });
  const run = createGoogleScriptRun(window.send);
  const ask = (functionName: string, ...args: readonly unknown[]) => new Promise((resolve, reject) => {
    const call = run.withSuccessHandler(resolve).withFailureHandler(reject)[functionName] as (...args: readonly unknown[]) => void;
    call(...args);
  });
  return { run, ask, window };
}

test('numbers, texts, yes and no, null, arrays and plain objects go over and come back', async () => {
  const value = { number: 1.5, text: 'Siobhán', yes: true, nothing: null, list: [[1, 'a'], []], inside: { deep: [{}] } };
  expect(await sidebar().ask('echo', value)).toEqual(value);
});

test('a date, a function or a circle is refused before anything is sent, wherever it stands', () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  const { run } = sidebar();
  const echo = run['echo'] as (...args: readonly unknown[]) => void;
  for (const value of [new Date(), { day: new Date() }, [() => 1], circle, new Map(), Symbol('x')]) expect(() => { echo(1, value); }).toThrow('Failed due to illegal value in property: 1');
});

test('a forbidden value that the server gives comes back as null, as a whole', async () => {
  const { ask } = sidebar();
  expect(await ask('day')).toBeNull();
  expect(await ask('range')).toBeNull();
});

test('undefined is null in an array and leaves nothing in an object', async () => {
  const { ask } = sidebar();
  expect(await ask('gaps')).toEqual({ list: [1, null, 3], not: null });
  expect(await ask('nothing')).toBeNull();
  expect(await ask('echo', [undefined, { a: undefined }])).toEqual([null, {}]);
  expect(await ask('echo', undefined)).toBeNull();
});

test('of an error nothing but its message gets to the sidebar', async () => {
  const failure = await sidebar().ask('fail').catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: 'ScriptError', message: 'of a kind of its own' });
});

test('a call may end before it gets to the script, as for a person with several accounts', async () => {
  const { ask, window } = sidebar();
  window.failNextCall('We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.');
  await expect(ask('echo', 1)).rejects.toThrow('PERMISSION_DENIED');
  expect(await ask('echo', 1)).toBe(1);
});

test('handlers hear of the user object', async () => {
  const { run } = sidebar();
  const heard = await new Promise((resolve) => {
    const echo = run.withUserObject('mine').withSuccessHandler((value, object) => { resolve([value, object]); })['echo'] as (value: unknown) => void;
    echo(1);
  });
  expect(heard).toEqual([1, 'mine']);
});

test('names that end with an underscore are no functions', () => {
  expect(sidebar().run['private_']).toBeUndefined();
});

test('ten calls run at once, and the eleventh waits for one of them', () => {
  const started: ((answer: RunAnswer) => void)[] = [];
  const run = createGoogleScriptRun(() => new Promise((resolve) => { started.push(resolve); }));
  const call = run['anything'] as () => void;
  for (let index = 0; index < 12; index++) call();
  expect(started).toHaveLength(10);
  started[3]?.({ value: null });
  return Promise.resolve().then(() => { expect(started).toHaveLength(11); });
});
