import type { SignInProvider } from '@confer/core';
import type { PaneServices, SignInProblem } from '@confer/pane';
import type { DialogMessage } from './dialog-message';
import type { Session } from './session';
import { messageIn } from './dialog-message';
import { dialogSession } from './dialog-session';

/** https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events */
const closedByPerson = 12006;
const declined = 12009;
const blockedByBrowser = 12011;

/** Percent of the screen: a column like those that providers draw. */
const size = { height: 70, width: 30 };

type Outcome = Session | SignInProblem;

/** Lets the person sign in in a window of Office's, on our own page: providers refuse to be shown in a frame, so it never is one. */
export async function signInByDialog(provider: SignInProvider, send: PaneServices['send']): Promise<Outcome> {
  const address = new URL(`sign-in.html?provider=${encodeURIComponent(provider.id)}`, location.href);
  const message = await showDialog(address.href);
  switch (message.type) {
    case 'signed-in': return dialogSession(provider.id, message.tokens, send);
    case 'unreachable': return { kind: 'providerUnreachable', provider: provider.name };
    case 'failed': return { kind: 'failed', provider: provider.name };
    case 'cancelled':
    case 'popupBlocked': return { kind: message.type };
  }
}

function showDialog(address: string): Promise<DialogMessage | { readonly type: 'popupBlocked' }> {
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, { ...size, displayInIframe: false }, ({ status, value: dialog, error }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) {
        resolve({ type: error.code === blockedByBrowser || error.code === declined ? 'popupBlocked' : 'failed' });
        return;
      }
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (received) => {
        const message = 'message' in received && isOurs(received.origin) ? messageIn(received.message) : undefined;
        // Whatever came from elsewhere is not heard.
        if (!message) return;
        dialog.close();
        resolve(message);
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
        resolve({ type: 'error' in event && event.error === closedByPerson ? 'cancelled' : 'failed' });
      });
    });
  });
}

/** Before `DialogOrigin 1.1` Office does not say where a message comes from, and passes on none of another origin. */
const isOurs = (origin: string | undefined): boolean =>
  origin === location.origin || (origin === undefined && !Office.context.requirements.isSetSupported('DialogOrigin', '1.1'));
