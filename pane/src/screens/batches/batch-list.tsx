import type { BatchFilter } from '@confer/core';
import type { BatchList } from '../../state/batches-state';
import { Button, Input, makeStyles, mergeClasses, ToggleButton, tokens, typographyStyles, useArrowNavigationGroup } from '@fluentui/react-components';
import { MailMultiple32Regular } from '@fluentui/react-icons/svg/mail-multiple';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { usePane, usePaneState } from '../../pane-context';
import { Announce } from '../../parts/announce';
import { Heading } from '../../parts/heading';
import { Page } from '../../parts/page';
import { SkeletonRows } from '../../parts/skeleton-rows';
import { StateScreen } from '../../parts/state-screen';
import { rowsInFront } from '../../state/batch-rows';
import { filterBatches, loadBatches, moreBatches, searchBatches, turnTo } from '../../state/batches';
import { useSay } from '../../texts/say';
import { mayIssue } from '../../state/connecting';
import { BatchEntry } from './batch-entry';
import { ChangedNote } from './changed-note';
import { SelectedRowsMenu } from './selected-rows-menu';
import { ShownAsOf } from './shown-as-of';

const useStyles = makeStyles({
  stack: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  filters: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  filter: { ...typographyStyles.caption1Strong, minWidth: 0, minHeight: '24px', padding: '2px 8px' },
  chosen: { color: tokens.colorBrandForeground1, backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke1}`, '@media (forced-colors: active)': { border: '2px solid Highlight' } },
  list: { margin: '0 -8px', padding: 0, listStyleType: 'none' },
  entry: { '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` } },
  nothing: { ...typographyStyles.body1, margin: 0 },
});

const filters: readonly BatchFilter[] = ['all', 'running', 'attention'];

/** All batches: searched by label or person, the newest first. */
export function BatchListScreen() {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const state = usePaneState();
  const { list } = state.batches;
  const holdsReceipts = rowsInFront(state).size > 0;
  const { items, text, foundFor, filter, counts, next, trouble, shownAt } = list;
  const keys = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });

  if (items && foundFor === '' && counts.all === 0) {
    return (
      <Page>
        <StateScreen icon={<MailMultiple32Regular />} heading={<Heading>{say('batches.empty')}</Heading>} text={say('batches.emptyHint')}>
          <Button appearance="primary" onClick={() => { turnTo(pane, 'issue'); }}>{say('batches.first')}</Button>
        </StateScreen>
      </Page>
    );
  }
  return (
    <Page {...(holdsReceipts && mayIssue(state.connection) && { foot: <SelectedRowsMenu /> })}>
      <div className={styles.stack}>
        <Heading hidden>{say('batches.title')}</Heading>
        <ChangedNote />
        {trouble && <ShownAsOf trouble={trouble} shownAt={shownAt} retry={() => { void loadBatches(pane); }} />}
        <Input type="search" contentBefore={<Search20Regular />} aria-label={say('batches.search')} placeholder={say('batches.search')} value={text} onChange={(_, { value }) => { void searchBatches(pane, value); }} />
        {foundFor !== '' && items && <Announce text={say('batches.found', { count: counts.all })} />}
        {items && (
          <div className={styles.filters} role="group" aria-label={say('batches.filter')}>
            {filters.map((each) => (
              <ToggleButton key={each} size="small" checked={each === filter} className={mergeClasses(styles.filter, each === filter && styles.chosen)} onClick={() => { void filterBatches(pane, each); }}>
                {say(`batches.filter.${each}`, { count: counts[each] })}
              </ToggleButton>
            ))}
          </div>
        )}
        {!items && !trouble && <SkeletonRows name={say('batches.loading')} />}
        {items?.length === 0 && <NothingFound list={list} />}
        {items && items.length > 0 && <ul className={styles.list} aria-label={say('batches.list')} {...keys}>{items.map((batch) => <li key={batch.id} className={styles.entry}><BatchEntry batch={batch} /></li>)}</ul>}
        {next !== null && <Button size="small" onClick={() => { void moreBatches(pane); }}>{say('batches.more')}</Button>}
      </div>
    </Page>
  );
}

function NothingFound({ list: { foundFor, filter, counts } }: { readonly list: BatchList }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  return (
    <>
      <p className={styles.nothing}>{counts.all === 0 ? say('batches.none', { text: foundFor }) : say('batches.noneOfFilter', { filter })}</p>
      {counts.all === 0
        ? <Button size="small" onClick={() => { void searchBatches(pane, ''); }}>{say('batches.clear')}</Button>
        : <Button size="small" onClick={() => { void filterBatches(pane, 'all'); }}>{say('batches.showAll')}</Button>}
    </>
  );
}
