import { useEffect, useRef } from 'react';
import { say } from './texts/say';

interface StartOverProps {
  readonly open: boolean;
  readonly busy: boolean;
  readonly onKeep: () => void;
  readonly onStartOver: () => void;
}

/** Asks before everything is deleted. */
export function StartOver({ open, busy, onKeep, onStartOver }: StartOverProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="start-over-title" aria-describedby="start-over-text" onClose={onKeep} onCancel={(event) => busy && event.preventDefault()}>
      <h2 id="start-over-title">{say('startOver.title')}</h2>
      <p id="start-over-text">{say('startOver.text')}</p>
      <div className="dialog-actions">
        <button type="button" className="button" disabled={busy} onClick={onKeep}>{say('startOver.keep')}</button>
        <button type="button" className="button primary" disabled={busy} onClick={onStartOver}>{say(busy ? 'startOver.busy' : 'startOver.action')}</button>
      </div>
    </dialog>
  );
}
