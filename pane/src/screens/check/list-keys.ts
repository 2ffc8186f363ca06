import type { KeyboardEvent } from 'react';

/** What the keys do on a line of the list, a group or a cell; where there is nothing to do, nothing is there. */
interface KeyActions {
  readonly open?: (() => void) | undefined;
  readonly close?: (() => void) | undefined;
  readonly fix?: (() => void) | undefined;
  readonly fixAll?: (() => void) | undefined;
}

/** How lines of the list are found: `data-group` around a group, `data-line` around a line, `data-focus` on what has its focus. */
export const lineSelector = '[data-line]';
export const focusSelector = '[data-focus]';

/**
 * Right opens a group, or goes to the button of a line; Left closes it, or goes back. Ctrl+Enter fixes, Ctrl+Shift+Enter fixes all
 * of the kind. Up and Down are the list's own.
 */
export function pressLine(event: KeyboardEvent<HTMLElement>, actions: KeyActions): void {
  const action = actionOf(event, actions);
  if (!action) return;
  // Enter would press the button that has the focus, too.
  event.preventDefault();
  action();
}

function actionOf(event: KeyboardEvent<HTMLElement>, { open, close, fix, fixAll }: KeyActions): (() => void) | undefined {
  const { key, ctrlKey, metaKey, shiftKey, currentTarget } = event;
  if (key === 'Enter' && (ctrlKey || metaKey)) return (shiftKey ? fixAll : fix) ?? nothing;
  if (isInward(event)) return open ?? (() => { lineOf(currentTarget)?.querySelector<HTMLElement>('button[tabindex="-1"]')?.focus(); });
  if (isOutward(event)) return close ?? (() => { currentTarget.closest('[data-group]')?.querySelector<HTMLElement>(focusSelector)?.focus(); });
  return undefined;
}

/** The way out, on the button of a line: back to the line. */
export function pressButton(event: KeyboardEvent<HTMLElement>): void {
  if (isOutward(event)) lineOf(event.currentTarget)?.querySelector<HTMLElement>(focusSelector)?.focus();
}

const nothing = (): void => undefined;
const lineOf = (element: HTMLElement) => element.closest(lineSelector);
const isRightToLeft = (element: HTMLElement) => getComputedStyle(element).direction === 'rtl';
const isInward = ({ key, currentTarget }: KeyboardEvent<HTMLElement>) => key === (isRightToLeft(currentTarget) ? 'ArrowLeft' : 'ArrowRight');
const isOutward = ({ key, currentTarget }: KeyboardEvent<HTMLElement>) => key === (isRightToLeft(currentTarget) ? 'ArrowRight' : 'ArrowLeft');
