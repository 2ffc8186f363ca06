import { HostError } from '@confer/core';
import { showPane, wait } from '@confer/pane';
import { callerOf, type CallServer, type ScriptRun } from './call-server';
import { googleSignIn } from './google-sign-in';
import { filesByServer, sendByServer } from './issuer';
import { sheetsHost } from './sheets-host';

declare const google: { readonly script: { readonly run: ScriptRun } };

/** Milliseconds between looks at the sheet while somebody sees the sidebar. Each is an execution of Google's. */
const pulse = 4000;

/** The sidebar's entry. */
async function start(element: HTMLElement, call: CallServer): Promise<void> {
  const { issuerUrl } = await call('readSettings');
  const blocked = () => undefined;
  const send = sendByServer(call, blocked);
  await showPane(element, {
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    services: {
      host: sheetsHost(call, { nextLook }),
      issuerName: new URL(issuerUrl).host,
      send,
      files: filesByServer(call, blocked),
      signIn: googleSignIn(send),
      now: () => new Date(),
      newKey: () => crypto.randomUUID(),
      wait,
      language: navigator.language,
    },
  });
}

async function nextLook(ended: AbortSignal): Promise<void> {
  await wait(pulse, ended);
  while (document.visibilityState === 'hidden' && !ended.aborted) await wait(pulse, ended);
}

const element = document.getElementById('confer');
if (element) {
  start(element, callerOf(google.script.run)).catch((error: unknown) => {
    if (!(error instanceof HostError || error instanceof TypeError)) throw error;
    element.className = 'alone';
    element.textContent = 'Confer could not be opened. Close the sidebar and open it again from the Extensions menu.';
  });
}
