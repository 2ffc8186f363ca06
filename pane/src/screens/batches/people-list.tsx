import type { BatchPerson } from '@confer/core';
import type { OpenBatch } from '../../state/batches-state';
import { Button, makeStyles, tokens, typographyStyles, useArrowNavigationGroup } from '@fluentui/react-components';
import { usePane } from '../../pane-context';
import { Announce } from '../../parts/announce';
import { SkeletonRows } from '../../parts/skeleton-rows';
import { filterPeople, lookAtPerson, morePeople, searchPeople } from '../../state/batches';
import { personStatusText } from '../../texts/person-status';
import { useSay } from '../../texts/say';
import { StatusIcon } from './status-icon';

const useStyles = makeStyles({
  list: { margin: '0 -16px', padding: 0, listStyleType: 'none' },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  person: {
    display: 'block', width: '100%', padding: '6px 16px', border: 'none', backgroundColor: 'transparent', color: 'inherit', font: 'inherit', textAlign: 'start', cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  first: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  row: { ...typographyStyles.caption1, flex: 'none', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  line: { ...typographyStyles.caption1, display: 'flex', alignItems: 'center', gap: '4px', overflowWrap: 'anywhere' },
  nothing: { ...typographyStyles.body1, margin: 0 },
});

interface PeopleListProps {
  readonly open: OpenBatch;
  /** Rows of the sheet in front, zero-based, by row key. */
  readonly rows: ReadonlyMap<string, number>;
}

/** The people of a batch: one stop of the keyboard, in which the arrow keys move. */
export function PeopleList({ open: { items, text, status, next, trouble }, rows }: PeopleListProps) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const keys = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  if (!items) return trouble ? null : <SkeletonRows name={say('batch.loading')} />;
  if (items.length === 0) {
    return (
      <>
        <p className={styles.nothing} role="status">{say('batch.none')}</p>
        {text !== '' && <Button size="small" onClick={() => { void searchPeople(pane, ''); }}>{say('batches.clear')}</Button>}
        {text === '' && status !== undefined && <Button size="small" onClick={() => { void filterPeople(pane, undefined); }}>{say('batch.showAll')}</Button>}
      </>
    );
  }
  return (
    <>
      {text !== '' && next === null && <Announce text={say('batch.found', { count: items.length })} />}
      <ul className={styles.list} aria-label={say('batch.list')} {...keys}>
        {items.map((person) => <li key={person.key} className={styles.item}><PersonButton person={person} row={rows.get(person.key)} /></li>)}
      </ul>
      {next !== null && <Button size="small" onClick={() => { void morePeople(pane); }}>{say('batches.more')}</Button>}
    </>
  );
}

function PersonButton({ person, row }: { readonly person: BatchPerson; readonly row: number | undefined }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  return (
    <button type="button" className={styles.person} onClick={() => { lookAtPerson(pane, person.key); }}>
      <span className={styles.first}>
        <bdi dir="auto" className={styles.name} title={person.name}>{person.name}</bdi>
        {row !== undefined && <span className={styles.row}>{say('batch.row', { row: row + 1 })}</span>}
      </span>
      <span className={styles.line}><StatusIcon status={person.status} />{personStatusText(person, say)}</span>
    </button>
  );
}
