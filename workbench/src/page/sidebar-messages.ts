import type { RunAnswer } from '../apps-script-host/google-script-run';

/** What the page of a sidebar tells the workbench around it. */
export type FromSidebar =
  | { readonly type: 'script-run'; readonly id: number; readonly functionName: string; readonly args: readonly unknown[] }
  | { readonly type: 'close' | 'focus-editor' };

/** What it is told: what became of a call. */
export interface ToSidebar {
  readonly id: number;
  readonly answer: RunAnswer;
}
