import type { HostErrorCode } from '@confer/core';
import { HostError } from '@confer/core';
import { createSay, loadTexts, sessionTokens, showPane, systemDarkness, wait } from '@confer/pane';
import { callerOf, type CallServer, type ScriptRun } from './call-server';
import { googleSignIn, tokensIfAllowed } from './google-sign-in';
import { filesByServer, sendByServer } from './issuer';
import { sheetsHost } from './sheets-host';

declare const google: { readonly script: { readonly run: ScriptRun } };

/** Milliseconds between looks at the sheet while somebody sees the sidebar. Each is an execution of Google's. */
const pulse = 4000;

/** The sidebar's entry: the pane, and everything that it needs of Google. */
async function start(element: HTMLElement, call: CallServer): Promise<void> {
  const { language, first } = await loadTexts(navigator.language);
  const say = createSay(language, first);
  const explain = (code: HostErrorCode): string => say(`obstacle.${code}`);
  try {
    const { issuerUrl } = await call('readSettings');
    if (issuerUrl === '') return tell(element, say('sheets.notSetUp'));
    const send = sendByServer(call, explain);
    await showPane(element, {
      ...systemDarkness(),
      services: {
        host: sheetsHost(call, { nextLook }),
        issuerName: new URL(issuerUrl).host,
        send,
        files: filesByServer(call, explain),
        signIn: googleSignIn(send, tokensIfAllowed(sessionTokens)),
        now: () => new Date(),
        newKey: () => crypto.randomUUID(),
        wait,
        language,
      },
    });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    tell(element, explain(error.code));
  }
}

/** In place of the pane, which cannot be shown. */
function tell(element: HTMLElement, sentence: string): void {
  const [main, heading, text] = [document.createElement('main'), document.createElement('h1'), document.createElement('p')];
  main.className = 'alone';
  heading.textContent = 'Confer';
  text.setAttribute('role', 'alert');
  text.textContent = sentence;
  main.append(heading, text);
  element.replaceChildren(main);
}

/** After a pause, and not while the sidebar is out of sight. */
async function nextLook(ended: AbortSignal): Promise<void> {
  do await wait(pulse, ended); while (document.visibilityState === 'hidden' && !ended.aborted);
}

const element = document.getElementById('confer');
if (element) void start(element, callerOf(google.script.run));
