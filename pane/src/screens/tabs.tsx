import { Tab, TabList, makeStyles } from '@fluentui/react-components';
import { usePane, usePaneState } from '../pane-context';
import { turnTo } from '../state/batches';
import { useSay } from '../texts/say';

const useStyles = makeStyles({ tab: { minHeight: '40px' } });

/** Issuing, and what was issued. */
export function Tabs() {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { tab } = usePaneState();
  return (
    <TabList selectedValue={tab} onTabSelect={(_, { value }) => { turnTo(pane, value === 'batches' ? 'batches' : 'issue'); }}>
      <Tab className={styles.tab} value="issue">{say('tabs.issue')}</Tab>
      <Tab className={styles.tab} value="batches">{say('tabs.batches')}</Tab>
    </TabList>
  );
}
