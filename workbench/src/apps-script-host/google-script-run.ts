import { asCarried, isLegal } from './script-run-values';

/** What became of a call. Of an error nothing but its name and its message gets to the sidebar. */
export type RunAnswer = { readonly value: unknown } | { readonly error: { readonly name: string; readonly message: string } };

/** Carries a call to the server. */
export type Send = (functionName: string, args: readonly unknown[]) => Promise<RunAnswer>;

/** `google.script.run` as the sidebar has it: handlers are set on a copy, and then a function of the server is called by its name. */
export interface GoogleScriptRun {
  withSuccessHandler(handler: (value: unknown, userObject?: unknown) => void): GoogleScriptRun;
  withFailureHandler(handler: (error: Error, userObject?: unknown) => void): GoogleScriptRun;
  withUserObject(object: unknown): GoogleScriptRun;
  readonly [functionName: string]: (...args: never[]) => unknown;
}

interface Handlers {
  readonly success?: (value: unknown, userObject?: unknown) => void;
  readonly failure?: (error: Error, userObject?: unknown) => void;
  readonly userObject?: unknown;
}

/** So many calls run at once; the others wait. */
const mostCalls = 10;

/** https://developers.google.com/apps-script/guides/html/reference/run */
export function createGoogleScriptRun(send: Send, functionNames?: readonly string[]): GoogleScriptRun {
  let running = 0;
  const waiting: (() => void)[] = [];

  const next = () => {
    while (running < mostCalls) {
      const start = waiting.shift();
      if (start === undefined) return;
      running += 1;
      start();
    }
  };

  const call = (name: string, args: readonly unknown[], { success, failure, userObject }: Handlers): void => {
    const illegal = args.findIndex((arg) => !isLegal(arg));
    if (illegal >= 0) throw new TypeError(`Failed due to illegal value in property: ${illegal}`);
    const carried = args.map(asCarried);
    waiting.push(() => {
      void send(name, carried).then((answer) => {
        running -= 1;
        next();
        if ('value' in answer) return success?.(answer.value, userObject);
        const error = Object.assign(new Error(answer.error.message), { name: answer.error.name });
        if (failure) return failure(error, userObject);
        throw error;
      });
    });
    next();
  };

  const runWith = (handlers: Handlers): GoogleScriptRun => new Proxy({}, {
    get: (_, key) => {
      if (key === 'withSuccessHandler') return (success: Handlers['success']) => runWith({ ...handlers, ...(success && { success }) });
      if (key === 'withFailureHandler') return (failure: Handlers['failure']) => runWith({ ...handlers, ...(failure && { failure }) });
      if (key === 'withUserObject') return (userObject: unknown) => runWith({ ...handlers, userObject });
      // Names that end with an underscore are private, and names that the server does not have are no functions here either.
      if (typeof key === 'symbol' || key === 'then' || key.endsWith('_') || functionNames?.includes(key) === false) return undefined;
      return (...args: readonly unknown[]) => { call(key, args, handlers); };
    },
  }) as GoogleScriptRun;
  return runWith({});
}
