import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import { usePaneState } from '../pane-context';
import { useFirstSay } from '../texts/say';
import { Tabs } from './later';

const useStyles = makeStyles({
  shell: { display: 'flex', flexDirection: 'column', height: '100vh' },
  // As high as the tabs, which come behind the first screen: nothing may move when they are there.
  tabs: { flex: 'none', minHeight: '40px', padding: `0 ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  below: { flex: 1, minHeight: 0 },
});

/** What stands around every screen: the tabs, once somebody is connected. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const say = useFirstSay();
  const { connection, screen } = usePaneState();
  return (
    <div className={styles.shell}>
      {connection && screen !== 'connect' && <nav className={styles.tabs} aria-label={say('tabs.name')}><Suspense><Tabs /></Suspense></nav>}
      <div className={styles.below}>{children}</div>
    </div>
  );
}
