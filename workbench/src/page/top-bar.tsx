import { ArrowResetRegular } from '@fluentui/react-icons/svg/arrow-reset';
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox';
import { PanelRightRegular } from '@fluentui/react-icons/svg/panel-right';
import { WeatherMoonRegular } from '@fluentui/react-icons/svg/weather-moon';
import mark from '@confer/excel-addin/icons/confer.svg';
import { ExtensionsMenu } from './extensions-menu';
import { HostSwitch } from './host-switch';
import type { PageClient, PageState } from './page-client';
import { SampleLists } from './sample-lists';
import { say } from './texts/say';
import type { Theme } from './theme';

interface TopBarProps {
  readonly client: PageClient;
  readonly state: PageState;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly onStartOver: () => void;
}

export function TopBar({ client, state, theme, onTheme, onStartOver }: TopBarProps) {
  const isOpen = state.phase === 'open';
  const dark = theme === 'dark';
  return (
    <header className="top">
      <img src={mark} alt="" />
      <h1>{say('page.title')}</h1>
      <HostSwitch host={state.host} disabled={!isOpen} onChange={client.showIn} />
      {state.host === 'sheets' && <ExtensionsMenu items={state.menu} onChoose={client.chooseMenuItem} />}
      <div className="top-end">
        {isOpen && state.host === 'excel' && state.pane === undefined && (
          <button type="button" className="button subtle" onClick={client.openPane}><PanelRightRegular /> {say('pane.open')}</button>
        )}
        <Mailbox count={state.mailbox} />
        <SampleLists lists={state.sampleLists} onLoad={client.loadSampleList} />
        <button type="button" className="button subtle" disabled={!isOpen} onClick={onStartOver}><ArrowResetRegular /> {say('startOver')}</button>
        <button type="button" className="icon-button" aria-label={say('theme.dark')} title={say('theme.dark')} aria-pressed={dark} onClick={() => onTheme(dark ? 'light' : 'dark')}>
          <WeatherMoonRegular />
        </button>
      </div>
    </header>
  );
}

/** Opens beside the workbench, which would lose its place otherwise. */
function Mailbox({ count }: { readonly count: number }) {
  return (
    <a className="button subtle" href="/mailbox" target="_blank">
      <MailInboxRegular /> {say('mailbox')}
      <span className="count" aria-hidden="true">{count}</span>
      <span className="for-readers">{say('mailbox.count', { count })}</span>
    </a>
  );
}
