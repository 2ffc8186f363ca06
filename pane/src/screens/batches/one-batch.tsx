import type { OpenBatch } from '../../state/batches-state';
import { Button, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { partsOf } from '@confer/core';
import { usePane, usePaneState } from '../../pane-context';
import { CountedBar } from '../../parts/counted-bar';
import { Heading } from '../../parts/heading';
import { Page } from '../../parts/page';
import { TextLink } from '../../parts/text-link';
import { rowsInFront, selectRows } from '../../state/batch-rows';
import { closeBatch, loadPeople, searchPeople } from '../../state/batches';
import { chosenPeople } from '../../state/choosing-people';
import { mayIssue } from '../../state/connecting';
import { askCorrecting } from '../../state/correcting';
import { askSending } from '../../state/sending';
import { askStanding } from '../../state/standing';
import { isSameDay, momentInWords, timeOfDay } from '../../texts/moments';
import { useSay } from '../../texts/say';
import { barOf } from './batch-facts';
import { BatchParts } from './batch-parts';
import { ChangedNote } from './changed-note';
import { ExportMenu } from './export-menu';
import { HeldActions } from './held-actions';
import { PeopleList } from './people-list';
import { SheetBehind } from './sheet-behind';
import { ShownAsOf } from './shown-as-of';
import { StandingActions } from './standing-actions';

const useStyles = makeStyles({
  head: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  context: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, marginLeft: '-8px' },
  texts: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  where: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  // Without a column that may be narrower than its content, one long name makes the screen wider than the pane.
  stack: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  note: { ...typographyStyles.caption1, margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** One batch: its parts, its people, and what can be done with them. */
export function OneBatchScreen({ open }: { readonly open: OpenBatch }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { list, sheet, busy, connection } = usePaneState();
  const { batch, items, text, trouble, shownAt, selected } = open;
  const { language, now } = pane.services;
  const rows = rowsInFront({ list, sheet });
  const created = new Date(batch.createdAt);
  const when = isSameDay(created, now()) ? say('batch.today', { time: timeOfDay(created, language) }) : momentInWords(batch.createdAt, language);
  const search = say('batch.search', { count: batch.counts.rows });
  const head = (
    <header className={styles.head}>
      <div className={styles.context}>
        <Button appearance="subtle" size="small" icon={<ChevronLeft20Regular />} aria-label={say('batch.back')} title={say('batch.back')} onClick={() => { closeBatch(pane); }} />
        <div className={styles.texts}>
          <Heading><bdi>{batch.label}</bdi></Heading>
          <div className={styles.where}>{say('batch.line', { when, definition: batch.definitionName })}</div>
        </div>
      </div>
      <CountedBar name={say('batch.bar', { ...partsOf(batch.counts) })} parts={barOf(batch)} />
      <BatchParts open={open} />
    </header>
  );
  const areInFront = selected.size > 0 ? [...selected.keys()].some((key) => rows.has(key)) : items?.some(({ key }) => rows.has(key));
  const foot = (
    <>
      {batch.status === 'held' && selected.size === 0 && mayIssue(connection) && <HeldActions batch={batch} />}
      {(selected.size > 0 || areInFront) && (
        <p className={styles.note}>
          {selected.size > 0 && <span role="status">{say('standing.selected', { count: selected.size, total: batch.counts.rows })}</span>}
          {selected.size > 0 && areInFront && ' · '}
          {areInFront && <TextLink disabled={busy} onClick={() => { void selectRows(pane); }}>{say('batch.selectRows')}</TextLink>}
        </p>
      )}
      <div className={styles.actions}>
        {selected.size === 0 ? batch.status !== 'held' && <ExportMenu exporting={open.exporting} /> : mayIssue(connection) && <StandingActions through={batch.through} onAsk={(action) => { void askStanding(pane, action, chosenPeople(open)); }} onSend={() => { void askSending(pane, chosenPeople(open)); }} onCorrect={() => { void askCorrecting(pane, chosenPeople(open), say('correct.label', { label: batch.label })); }} />}
      </div>
    </>
  );
  return (
    <Page head={head} foot={foot}>
      <div className={styles.stack}>
        <ChangedNote />
        {open.caughtUp?.unwritten && <SheetBehind code={open.caughtUp.unwritten} />}
        {trouble && <ShownAsOf trouble={trouble} shownAt={shownAt} retry={() => { void loadPeople(pane); }} />}
        <Input type="search" contentBefore={<Search20Regular />} aria-label={search} placeholder={search} value={text} onChange={(_, { value }) => { void searchPeople(pane, value); }} />
        <PeopleList open={open} rows={rows} />
      </div>
    </Page>
  );
}
