import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useFocusTurns } from './focus-turns';
import { PageClient } from './page-client';
import { StartOver } from './start-over';
import { Sidebar } from './sidebar';
import { TaskPane } from './task-pane';
import { say } from './texts/say';
import { useTheme } from './theme';
import { TopBar } from './top-bar';

export function App() {
  const [client] = useState(() => new PageClient());
  const state = useSyncExternalStore(client.subscribe, client.state);
  const [theme, setTheme] = useTheme();
  const [asks, setAsks] = useState(false);
  const [failure, setFailure] = useState<string>();
  const gridPlace = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    if (gridPlace.current) client.open(gridPlace.current).catch((reason: unknown) => setFailure(String(reason)));
  }, [client]);
  useEffect(() => client.setTheme(theme), [client, theme]);
  useFocusTurns(frame, state.pane, client.focusGrid);

  const notice = failure === undefined ? state.refusal : say('failed', { reason: failure });
  return (
    <div className="bench">
      <TopBar
        client={client}
        state={state}
        theme={theme}
        onTheme={setTheme}
        onStartOver={() => setAsks(true)}
      />
      <main className="book" aria-label={say('page.workbook')}>
        {(state.phase === 'lost' || notice !== undefined) && (
          <p className="notice" role="alert">
            <span>{state.phase === 'lost' ? say('lost') : notice}</span>
            {state.refusal !== undefined && state.phase !== 'lost' && <button type="button" className="button" onClick={client.dismissRefusal}>{say('refused.dismiss')}</button>}
          </p>
        )}
        <div className="grid" ref={gridPlace} />
      </main>
      {state.pane !== undefined && <TaskPane key={state.pane} frame={frame} onClose={client.closePane} />}
      {state.sidebar !== undefined && <Sidebar key={state.sidebar.url} title={state.sidebar.title} url={state.sidebar.url} frame={state.sidebar.isIn} onClose={client.closeSidebar} />}
      <StartOver open={asks} busy={state.phase === 'starting-over'} onKeep={() => setAsks(false)} onStartOver={client.startOver} />
    </div>
  );
}
