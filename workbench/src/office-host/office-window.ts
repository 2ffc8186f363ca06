import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';

/** What office.js gives an add-in. */
export interface OfficeWindow {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** Found from the folder in which npm runs its commands, so that a test and a bundle find the same. */
const folder = dirname(createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/dist/office.js'));
const address = 'http://localhost/office/';

/** Compiled once for all windows: the largest has 1.3 MB. */
const compiled = new Map<string, vm.Script>();

function scriptOf(name: string): vm.Script {
  const script = compiled.get(name) ?? new vm.Script(readFileSync(join(folder, name), 'utf8'), { filename: name });
  compiled.set(name, script);
  return script;
}

const nothing = (): undefined => undefined;

/** Keeps what it is given, as `sessionStorage` does. */
function storage(): object {
  const kept = new Map<string, string>();
  return {
    get length() { return kept.size; },
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => { kept.set(key, value); },
    removeItem: (key: string) => { kept.delete(key); },
  };
}

interface ScriptElement {
  readonly tagName: string;
  src?: string;
  onload?: () => void;
}

/**
 * Loads office.js, and whatever it loads by itself, into a window that has just what office.js asks a window for, and waits until
 * it is ready. Values that it gives are of this realm, so that tests compare them as their own.
 */
export async function openOfficeWindow(external: object): Promise<OfficeWindow> {
  const loader = { src: `${address}office.js`, getAttribute: () => null };
  const head = {
    appendChild(element: ScriptElement): void {
      if (element.tagName !== 'script') return;
      queueMicrotask(() => {
        scriptOf(new URL(element.src ?? '').pathname.replace('/office/', '').toLowerCase()).runInContext(context);
        element.onload?.();
      });
    },
  };
  const window: Record<string, unknown> = {
    Array, Error, JSON, Object, Promise, clearInterval: nothing, clearTimeout, performance, setInterval: nothing, setTimeout,
    addEventListener: nothing,
    removeEventListener: nothing,
    alert: nothing,
    console: { ...console, log: nothing },
    document: {
      body: head,
      cookie: '',
      currentScript: loader,
      domain: 'localhost',
      head,
      readyState: 'complete',
      URL: 'http://localhost/pane.html',
      addEventListener: nothing,
      createElement: (tagName: string) => ({ tagName, style: {}, setAttribute: nothing }),
      getElementById: () => null,
      getElementsByTagName: (tagName: string) => ({ script: [loader], head: [head] })[tagName] ?? [],
    },
    external,
    history: {},
    localStorage: storage(),
    location: {
      hash: '', search: '', hostname: 'localhost', href: 'http://localhost/pane.html', origin: 'http://localhost', pathname: '/pane.html', protocol: 'http:',
    },
    name: '',
    navigator: { userAgent: 'node', appVersion: '' },
    sessionStorage: storage(),
  };
  for (const name of ['window', 'self', 'top', 'parent']) window[name] = window;
  const context = vm.createContext(window);
  scriptOf('office.js').runInContext(context);
  const office = window as unknown as OfficeWindow;
  await office.Office.onReady();
  return office;
}
