/** Where every test of core runs once more in each of two time zones: `core/bare-environment.mjs`. This one runs nowhere else. */

test.each(['URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'atob', 'structuredClone', 'fetch', 'crypto', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask',
  'process', 'Buffer', 'global', 'window', 'self', 'document', 'console', 'WebAssembly'])('there is no %s', (name) => {
  expect(Object.getOwnPropertyNames(globalThis)).not.toContain(name);
});

test('no code is made from strings', () => {
  expect(() => new Function('return 1')).toThrow(EvalError);
  expect(() => (0, eval)('1')).toThrow(EvalError);
});

test('the clock is that of a known place', () => {
  expect(['America/New_York', 'Pacific/Auckland']).toContain(Intl.DateTimeFormat().resolvedOptions().timeZone);
});
