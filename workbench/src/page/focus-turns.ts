import { type RefObject, useEffect } from 'react';

/**
 * F6 moves between the grid and the pane, as in Excel. Keys that are pressed in the pane are heard there, because a frame does not
 * tell its parent of them.
 */
export function useFocusTurns(frame: RefObject<HTMLIFrameElement | null>, pane: number | undefined, focusGrid: () => void): void {
  useEffect(() => {
    const element = frame.current;
    const turn = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || element === null) return;
      event.preventDefault();
      if (document.activeElement === element) focusGrid();
      else element.contentWindow?.focus();
    };
    const hearPane = () => element?.contentWindow?.addEventListener('keydown', turn);
    window.addEventListener('keydown', turn, { capture: true });
    element?.addEventListener('load', hearPane);
    return () => {
      window.removeEventListener('keydown', turn, { capture: true });
      element?.removeEventListener('load', hearPane);
    };
  }, [frame, pane, focusGrid]);
}
