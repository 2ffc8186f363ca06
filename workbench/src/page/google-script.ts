import { createGoogleScriptRun, type GoogleScriptRun, type RunAnswer } from '../apps-script-host/google-script-run';
import type { FromSidebar, ToSidebar } from './sidebar-messages';

/**
 * Comes before everything in the page of a sidebar, and gives it what Google gives: `google.script`. The page lies on another origin
 * than the workbench, which carries the calls to the script.
 */
declare global {
  interface Window {
    google?: { readonly script: { readonly run: GoogleScriptRun; readonly host: { readonly close: () => void; readonly editor: { readonly focus: () => void } } } };
  }
}

const workbench = new URL(document.referrer).origin;
const tell = (message: FromSidebar) => { window.parent.postMessage(message, workbench); };

const waiting = new Map<number, (answer: RunAnswer) => void>();
let calls = 0;

window.addEventListener('message', ({ source, origin, data }: MessageEvent<ToSidebar>) => {
  if (source !== window.parent || origin !== workbench) return;
  waiting.get(data.id)?.(data.answer);
  waiting.delete(data.id);
});

window.google = {
  script: {
    run: createGoogleScriptRun((functionName, args) => new Promise((resolve) => {
      calls += 1;
      waiting.set(calls, resolve);
      tell({ type: 'script-run', id: calls, functionName, args });
    })),
    host: { close: () => { tell({ type: 'close' }); }, editor: { focus: () => { tell({ type: 'focus-editor' }); } } },
  },
};
