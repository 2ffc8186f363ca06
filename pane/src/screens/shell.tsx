import type { ReactNode } from 'react';
import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { usePane, usePaneState } from '../pane-context';
import { turnTo } from '../state/batches';
import { useSay } from '../texts/say';

const useStyles = makeStyles({
  shell: { display: 'flex', flexDirection: 'column', height: '100vh' },
  tabs: { flex: 'none', padding: `0 ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  tab: { minHeight: '40px' },
  below: { flex: 1, minHeight: 0 },
});

/** What stands around every screen: the tabs, once somebody is connected. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const { connection, screen } = usePaneState();
  return (
    <div className={styles.shell}>
      {connection && screen !== 'connect' && <Tabs />}
      <div className={styles.below}>{children}</div>
    </div>
  );
}

function Tabs() {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { tab } = usePaneState();
  return (
    <nav className={styles.tabs} aria-label={say('tabs.name')}>
      <TabList selectedValue={tab} onTabSelect={(_, { value }) => { turnTo(pane, value === 'batches' ? 'batches' : 'issue'); }}>
        <Tab className={styles.tab} value="issue">{say('tabs.issue')}</Tab>
        <Tab className={styles.tab} value="batches">{say('tabs.batches')}</Tab>
      </TabList>
    </nav>
  );
}
