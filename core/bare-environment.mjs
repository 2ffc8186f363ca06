import { ModuleMocker } from 'jest-mock';
import vm from 'node:vm';

/**
 * Where core is tested once more: a V8 context that has the language and nothing else. No `URL`, no `TextEncoder`, no timers,
 * no `crypto`, no `process`, and no code made from strings, as in Apps Script. It lies in one time zone.
 *
 * The test framework lives in the same context and needs a little of Node while it is loaded. All of that is taken away
 * before a test file is read.
 */
const forTheFramework = ['process', 'Buffer', 'setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'setInterval', 'clearInterval', 'queueMicrotask', 'performance'];

export default class BareEnvironment {
  fakeTimers = null;
  fakeTimersModern = null;

  constructor({ projectConfig: { testEnvironmentOptions: { timeZone } } }) {
    this.timeZone = timeZone;
    this.context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
    this.global = vm.runInContext('globalThis', this.context);
    this.global.global = this.global;
    this.moduleMocker = new ModuleMocker(this.global);
    for (const name of forTheFramework) this.global[name] = globalThis[name];
  }

  async setup() {
    this.zoneBefore = process.env.TZ;
    process.env.TZ = this.timeZone;
    const zone = vm.runInContext('Intl.DateTimeFormat().resolvedOptions().timeZone', this.context);
    if (zone !== this.timeZone) throw new Error(`The tests would run in ${zone}, not in ${this.timeZone}.`);
  }

  async teardown() {
    if (this.zoneBefore === undefined) delete process.env.TZ;
    else process.env.TZ = this.zoneBefore;
  }

  /** The framework is loaded when it says this, and no test file is. */
  handleTestEvent({ name }) {
    if (name !== 'setup') return;
    for (const taken of [...forTheFramework, 'console', 'global', 'WebAssembly']) Reflect.deleteProperty(this.global, taken);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return this.context;
  }
}
