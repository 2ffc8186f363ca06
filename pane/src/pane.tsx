import type { PaneServices } from './services';
import type { Obstacle, PaneContext, PaneState } from './state/pane-state';
import { FluentProvider, Spinner, makeStyles } from '@fluentui/react-components';
import { StrictMode, useEffect, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { PaneProvider, usePane, usePaneState } from './pane-context';
import { CheckScreen } from './screens/check/check-screen';
import { ConnectScreen } from './screens/connect';
import { DoneScreen } from './screens/done';
import { IssuingScreen } from './screens/issuing';
import { BatchObstacleScreen, ObstacleScreen } from './screens/obstacle';
import { PrepareScreen } from './screens/prepare';
import { ReviewScreen } from './screens/review';
import { StartScreen } from './screens/start';
import { followChanges } from './state/live-checking';
import { openPane } from './state/opening';
import { initialState } from './state/pane-state';
import { createStore } from './state/store';
import { createSay, SayProvider, useSay } from './texts/say';
import { darkTheme, lightTheme } from './theme';

export interface PaneOptions {
  readonly services: PaneServices;
  readonly dark: boolean;
}

/** Shows the pane. The host program calls it once, when it is ready itself. */
export function showPane(element: HTMLElement, options: PaneOptions): void {
  document.documentElement.lang = options.services.language;
  createRoot(element).render(<StrictMode><Pane {...options} /></StrictMode>);
}

function Pane({ services, dark }: PaneOptions) {
  const context = useMemo<PaneContext>(() => ({ services, store: createStore(initialState) }), [services]);
  const say = useMemo(() => createSay(services.language), [services]);
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme}>
      <PaneProvider value={context}>
        <SayProvider value={say}><CurrentScreen /></SayProvider>
      </PaneProvider>
    </FluentProvider>
  );
}

function CurrentScreen() {
  const pane = usePane();
  const state = usePaneState();
  useEffect(() => {
    let ended = false;
    let stop = (): void => undefined;
    void openPane(pane).then(async () => {
      const end = await followChanges(pane);
      if (ended) return end();
      stop = end;
      // Excel lets nobody listen before a cell is finished; what that has kept from opening goes on by itself.
      const { obstacle } = pane.store.get();
      if (obstacle?.kind === 'sheet' && obstacle.code === 'cell-is-being-edited') await openPane(pane);
    });
    return () => {
      ended = true;
      stop();
    };
  }, [pane]);

  const { screen, obstacle, running, connection, sheet, preparation, list, review } = state;
  const batchObstacle = running && obstacleOf(running.issuance.trouble, running.issuance.attempts);
  if (screen === 'issuing' && running) return batchObstacle ? <BatchObstacleScreen running={running} obstacle={batchObstacle} /> : <IssuingScreen running={running} />;
  if (obstacle) return <ObstacleScreen obstacle={obstacle} dismiss={dismissOf(state, pane)} />;
  if (screen === 'done' && running) return <DoneScreen running={running} />;
  if (screen === 'connect') return <ConnectScreen />;
  if (screen === 'prepare' && preparation && sheet) return <PrepareScreen preparation={preparation} sheet={sheet} />;
  if (screen === 'review' && review && list && connection) return <ReviewScreen review={review} list={list} connection={connection} />;
  if (screen === 'check' && list) return <CheckScreen list={list} />;
  if (screen === 'start' && connection && sheet) return <StartScreen connection={connection} sheet={sheet} />;
  return <Opening />;
}

/** A first silence of the issuer is not worth a change of screen: it is asked again at once. */
function obstacleOf(trouble: Obstacle | undefined, attempts: number): Obstacle | undefined {
  return trouble?.kind === 'unreachable' && attempts < 2 ? undefined : trouble;
}

/** Once the pane has been open, an obstacle is a single thing that failed: *Try again* leads back to the screen. */
const dismissOf = ({ screen }: PaneState, { store }: PaneContext): (() => void) | undefined =>
  screen === 'opening' ? undefined : () => { store.set({ obstacle: undefined }); };

const useStyles = makeStyles({ opening: { display: 'grid', placeItems: 'center', height: '100vh' } });

function Opening() {
  const styles = useStyles();
  const say = useSay();
  return <div className={styles.opening}><Spinner delay={300} label={say('app.opening')} /></div>;
}
