import type { SignInProvider } from '@confer/core';
import { signInByDialog } from './dialog';

const provider: SignInProvider = { id: 'northmere-login', kind: 'oidc', name: 'Northmere Login', authority: 'https://login.northmere.example', clientId: 'confer', scopes: [] };
const origin = 'https://issue.northmere.example';
const signedIn = JSON.stringify({ type: 'signed-in', tokens: { token: 'a token', expiresIn: 3600, refreshToken: null } });

type Handler = (event: object) => void;

/** The part of Office that dialogs need. What Excel does is not proved by it; the browser tests go through Microsoft's own script. */
class OfficeOfDialogs {
  readonly asked: unknown[] = [];
  readonly handlers = new Map<string, Handler>();
  isClosed = false;

  constructor({ errorCode, knowsOrigin = true }: { errorCode?: number; knowsOrigin?: boolean } = {}) {
    const dialog = { addEventHandler: (type: string, handler: Handler) => { this.handlers.set(type, handler); }, close: () => { this.isClosed = true; } };
    const office = {
      AsyncResultStatus: { Succeeded: 'succeeded' },
      EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
      context: {
        requirements: { isSetSupported: () => knowsOrigin },
        ui: {
          displayDialogAsync: (address: string, options: object, callback: (result: object) => void) => {
            this.asked.push(address, options);
            callback(errorCode === undefined ? { status: 'succeeded', value: dialog } : { status: 'failed', error: { code: errorCode } });
          },
        },
      },
    };
    Object.assign(globalThis, { Office: office, location: { origin, href: `${origin}/excel/taskpane.html?_host_Info=x` } });
  }

  hear(event: object, type = 'message'): void {
    this.handlers.get(type)?.(event);
  }
}

const begin = () => signInByDialog(provider, () => Promise.resolve(undefined));

test('the dialog is a window on our own origin, and never a frame', () => {
  const office = new OfficeOfDialogs();
  void begin();
  expect(office.asked).toEqual([`${origin}/excel/sign-in.html?provider=northmere-login`, expect.objectContaining({ displayInIframe: false })]);
});

test('tokens are taken from a message of our own origin alone, and the dialog is closed', async () => {
  const office = new OfficeOfDialogs();
  const outcome = begin();
  office.hear({ message: signedIn.replace('a token', 'a forged token'), origin: 'https://elsewhere.example' });
  office.hear({ message: signedIn.replace('a token', 'a forged token'), origin: undefined });
  office.hear({ message: 'something else', origin });
  expect(office.isClosed).toBe(false);
  office.hear({ message: signedIn, origin });
  expect(office.isClosed).toBe(true);
  const session = await outcome;
  expect('token' in session && await session.token()).toBe('a token');
});

test('an Office that does not yet say where messages come from is taken at its word', async () => {
  const office = new OfficeOfDialogs({ knowsOrigin: false });
  const outcome = begin();
  office.hear({ message: JSON.stringify({ type: 'unreachable' }), origin: undefined });
  expect(await outcome).toEqual({ kind: 'providerUnreachable', provider: 'Northmere Login' });
});

test.each([[12006, 'cancelled'], [12002, 'failed']])('a dialog that ends with %i means %s', async (error, kind) => {
  const office = new OfficeOfDialogs();
  const outcome = begin();
  office.hear({ error }, 'event');
  expect(await outcome).toMatchObject({ kind });
});

test.each([[12009, 'popupBlocked'], [12011, 'popupBlocked'], [12007, 'failed']])('a dialog that does not open, with %i, means %s', async (errorCode, kind) => {
  new OfficeOfDialogs({ errorCode });
  expect(await begin()).toMatchObject({ kind });
});
