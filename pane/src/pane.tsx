import type { Darkness, PaneServices } from './services';
import type { Obstacle, PaneContext, PaneState } from './state/pane-state';
import type { PaneTexts } from './texts/load-texts';
import type { Theme } from '@fluentui/react-components';
import { FluentProvider } from '@fluentui/react-components';
import { StrictMode, Suspense, useEffect, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { PaneProvider, usePane, usePaneState } from './pane-context';
import { BatchesScreen, BatchObstacleScreen, CheckingScreen, CheckScreen, ConnectScreen, DoneScreen, fetchLaterScreens, HeldScreen, IssuingScreen, PersonScreen, PrepareScreen, ReviewScreen } from './screens/later';
import { ObstacleScreen } from './screens/obstacle';
import { Opening } from './screens/opening';
import { Shell } from './screens/shell';
import { StartScreen } from './screens/start';
import { laterState } from './state/later';
import { openAt } from './state/opening';
import { initialState } from './state/pane-state';
import { createStore } from './state/store';
import { loadTexts } from './texts/load-texts';
import { createSpeech, SpeechProvider, useFirstSpeech } from './texts/say';
import { lightTheme } from './theme';

export interface PaneOptions extends Darkness {
  readonly services: PaneServices;
  /** Where to open, as the button says that opened the pane: `state/places.ts`. */
  readonly place?: string | undefined;
}

/** Shows the pane, as soon as it can speak the person's language. The host program calls it once, when it is ready itself. */
export async function showPane(element: HTMLElement, { services, dark, onDarkChange, place }: PaneOptions): Promise<void> {
  const [texts, theme] = await Promise.all([loadTexts(services.language), themeFor(dark)]);
  document.documentElement.lang = texts.language;
  // All languages of the pane are written from left to right, whatever page it is shown in.
  document.documentElement.dir = 'ltr';
  const root = createRoot(element);
  const speaking = { ...services, language: texts.language };
  const show = (shown: Theme) => { root.render(<StrictMode><Pane services={speaking} texts={texts} theme={shown} place={place} /></StrictMode>); };
  show(theme);
  onDarkChange?.((isDark) => { void themeFor(isDark).then(show); });
}

/** The dark one is a script of its own. Where it cannot be loaded, a pane too bright is of more use than none. */
async function themeFor(dark: boolean): Promise<Theme> {
  if (!dark) return lightTheme;
  try {
    return (await import(/* webpackChunkName: "dark-theme" */ './dark-theme')).darkTheme;
  } catch {
    return lightTheme;
  }
}

function Pane({ services, texts, theme, place }: Pick<PaneOptions, 'services' | 'place'> & { readonly texts: PaneTexts; readonly theme: Theme }) {
  const context = useMemo<PaneContext>(() => ({ services, store: createStore(initialState) }), [services]);
  const speech = useMemo(() => createSpeech(texts), [texts]);
  return (
    <FluentProvider theme={theme}>
      <PaneProvider value={context}>
        <SpeechProvider value={speech}><Shell><Suspense fallback={<Opening />}><CurrentScreen place={place} /></Suspense></Shell></SpeechProvider>
      </PaneProvider>
    </FluentProvider>
  );
}

function CurrentScreen({ place }: Pick<PaneOptions, 'place'>) {
  const pane = usePane();
  const state = usePaneState();
  const { later: fetchLaterTexts } = useFirstSpeech();
  useEffect(() => {
    let ended = false;
    let stop = (): void => undefined;
    void openAt(pane, place).then(async () => {
      fetchLaterScreens();
      void fetchLaterTexts();
      const { followChanges } = await laterState();
      const end = await followChanges(pane);
      if (ended) return end();
      stop = end;
      // Excel lets nobody listen before a cell is finished; what that has kept from opening goes on by itself.
      const { obstacle } = pane.store.get();
      if (obstacle?.kind === 'sheet' && obstacle.code === 'cell-is-being-edited') await openAt(pane, place);
    });
    return () => {
      ended = true;
      stop();
    };
  }, [pane, place, fetchLaterTexts]);

  const { tab, screen, obstacle, running, connection, sheet, preparation, list, checking, review } = state;
  const batchObstacle = running && obstacleOf(running.issuance.trouble, running.issuance.attempts);
  if (tab === 'issue' && screen === 'issuing' && running) {
    if (batchObstacle) return <BatchObstacleScreen running={running} obstacle={batchObstacle} />;
    const { status } = running.issuance.answer ?? {};
    return list && (status === 'held' || status === 'cancelled') ? <HeldScreen running={running} list={list} /> : <IssuingScreen running={running} />;
  }
  if (checking) return <CheckingScreen {...checking} />;
  if (obstacle) return <ObstacleScreen obstacle={obstacle} dismiss={dismissOf(state, pane)} />;
  if (tab === 'batches' && connection && screen !== 'connect') return <BatchesScreen />;
  if (screen === 'done' && running) return <DoneScreen running={running} />;
  if (screen === 'connect') return <ConnectScreen />;
  if (screen === 'prepare' && preparation && sheet) return <PrepareScreen preparation={preparation} sheet={sheet} />;
  if (screen === 'review' && review && list && connection) return <ReviewScreen review={review} list={list} connection={connection} />;
  if (screen === 'person' && list) return <PersonScreen list={list} />;
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
