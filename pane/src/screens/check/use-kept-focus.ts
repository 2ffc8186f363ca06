import type { FocusEvent, RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { focusSelector, lineSelector } from './list-keys';

/**
 * Keeps the focus in a list whose lines go away under it, as when they are fixed: it goes to the line that has come to stand in
 * their place, or to the heading of the screen when none is left.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>): { readonly onFocus: (event: FocusEvent) => void; readonly onBlur: (event: FocusEvent) => void } {
  const place = useRef<number | undefined>(undefined);
  const lines = () => [...list.current?.querySelectorAll<HTMLElement>(focusSelector) ?? []];
  useLayoutEffect(() => {
    if (place.current === undefined || document.activeElement !== document.body) return;
    const left = lines();
    (left[Math.min(place.current, left.length - 1)] ?? document.querySelector<HTMLElement>('h1'))?.focus();
  });
  return {
    onFocus({ target }) {
      const line = target.closest(lineSelector)?.querySelector<HTMLElement>(focusSelector);
      place.current = line ? lines().indexOf(line) : undefined;
    },
    onBlur({ relatedTarget }) {
      if (relatedTarget) place.current = undefined;
    },
  };
}
