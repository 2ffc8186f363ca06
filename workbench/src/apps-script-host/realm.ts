import { types } from 'node:util';
import { type Context, createContext, runInContext, Script } from 'node:vm';
import { isEmulated } from './emulated';

/** Runs as the first thing in there. Takes away what Google's V8 lacks, and gives the clock that virtual waiting moves on. */
const prelude = new Script(`(now) => {
  for (const name of ['SharedArrayBuffer', 'Atomics', 'WebAssembly', 'console', 'escape', 'unescape']) delete globalThis[name];
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? () => now() : Reflect.get(target, key)),
  });
  RealDate.prototype.constructor = globalThis.Date;
  return {
    array: () => [],
    object: () => ({}),
    date: (time) => new RealDate(time),
    error: (name, message) => Object.assign(new Error(message), { name }),
  };
}`);

interface Makers {
  readonly array: () => unknown[];
  readonly object: () => Record<string, unknown>;
  readonly date: (time: number) => Date;
  readonly error: (name: string, message: string) => Error;
}

/**
 * The global scope of one execution: a V8 context that has the language and nothing else. No `URL`, no timers, no `TextEncoder`, no
 * `crypto`, no code made from strings. What goes in is made of its own arrays, objects, dates and errors: a `Date` of
 * Node is not `instanceof Date` in there.
 * https://developers.google.com/apps-script/guides/v8-runtime
 */
export class Realm {
  readonly #context: Context;
  readonly #make: Makers;

  constructor(now: () => number) {
    // Promises are settled when the call stack is empty, and nothing can go on after that.
    this.#context = createContext({}, { codeGeneration: { strings: false, wasm: false }, microtaskMode: 'afterEvaluate' });
    this.#make = (prelude.runInContext(this.#context) as (now: () => number) => Makers)(now);
  }

  /** Names of the global scope. */
  define(globals: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(globals)) {
      Object.defineProperty(this.#context, name, { value, configurable: true, writable: true, enumerable: false });
    }
  }

  /** @throws what the script throws, or an error with code `ERR_SCRIPT_EXECUTION_TIMEOUT` */
  load(script: Script, timeout: number): void {
    script.runInContext(this.#context, { timeout });
  }

  /** Whether there is a global function of that name. */
  has(name: string): boolean {
    return typeof this.#context[name] === 'function';
  }

  /** Calls a global function. */
  call(name: string, args: readonly unknown[], timeout: number): unknown {
    this.define({ __call: { fn: this.#context[name] as unknown, args: this.enter(args) } });
    return runInContext('(({ fn, args }) => { delete globalThis.__call; return Reflect.apply(fn, undefined, args); })(__call)', this.#context, { timeout });
  }

  error(name: string, message: string): Error {
    return this.#make.error(name, message);
  }

  /** The same made of this realm's own arrays, objects and dates. Google's objects go in as they are. */
  enter(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || isEmulated(value)) return value;
    if (types.isDate(value)) return this.#make.date(value.getTime());
    if (Array.isArray(value)) {
      const array = this.#make.array();
      for (const item of value) array.push(this.enter(item));
      return array;
    }
    const object = this.#make.object();
    for (const [key, item] of Object.entries(value)) object[key] = this.enter(item);
    return object;
  }
}
