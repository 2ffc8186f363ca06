import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { RefObject } from 'react';
import { say } from './texts/say';

interface TaskPaneProps {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly onClose: () => void;
}

/** The task pane as Excel shows it: a bar with the add-in's name, and the add-in's own page. */
export function TaskPane({ frame, onClose }: TaskPaneProps) {
  return (
    <aside className="dock" aria-label={say('pane.region')}>
      <div className="dock-bar">
        <h2>{say('pane.title')}</h2>
        <button type="button" className="icon-button" aria-label={say('pane.close')} title={say('pane.close')} onClick={onClose}><DismissRegular /></button>
      </div>
      <iframe ref={frame} src="/excel/taskpane.html" title={say('pane.title')} />
    </aside>
  );
}
