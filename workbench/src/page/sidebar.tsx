import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { RefCallback } from 'react';
import { say } from './texts/say';

/** As Google sets it: https://developers.google.com/apps-script/guides/html/restrictions */
const sandbox = 'allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox';

interface SidebarProps {
  readonly title: string;
  readonly url: string;
  readonly frame: RefCallback<HTMLIFrameElement>;
  readonly onClose: () => void;
}

/** The sidebar as Google Sheets shows it: 300 pixels wide, with the title that the add-on gave it. */
export function Sidebar({ title, url, frame, onClose }: SidebarProps) {
  return (
    <aside className="dock sidebar" aria-label={say('sidebar.region')}>
      <div className="dock-bar">
        <h2>{title}</h2>
        <button type="button" className="icon-button" aria-label={say('sidebar.close')} title={say('sidebar.close')} onClick={onClose}><DismissRegular /></button>
      </div>
      <iframe ref={frame} src={url} title={title} sandbox={sandbox} />
    </aside>
  );
}
