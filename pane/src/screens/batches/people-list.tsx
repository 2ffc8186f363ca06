import type { BatchPerson } from '@confer/core';
import type { OpenBatch } from '../../state/batches-state';
import { Button, Checkbox, makeStyles, mergeClasses, tokens, typographyStyles, useArrowNavigationGroup } from '@fluentui/react-components';
import { usePane, usePaneState } from '../../pane-context';
import { Announce } from '../../parts/announce';
import { SkeletonRows } from '../../parts/skeleton-rows';
import { filterPeople, lookAtPerson, morePeople, searchPeople } from '../../state/batches';
import { mayIssue } from '../../state/connecting';
import { chooseAll, chooseNobody, choosePerson } from '../../state/choosing-people';
import { personLook, personStatusText } from '../../texts/person-status';
import { useSay } from '../../texts/say';
import { StatusIcon } from './status-icon';

const useStyles = makeStyles({
  list: { margin: '0 -16px', padding: 0, listStyleType: 'none' },
  item: { display: 'flex', alignItems: 'flex-start', paddingLeft: '8px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  chosen: { backgroundColor: tokens.colorBrandBackground2 },
  all: { margin: '0 -8px' },
  person: {
    display: 'block', flex: 1, minWidth: 0, padding: '6px 16px 6px 0', border: 'none', backgroundColor: 'transparent', color: 'inherit', font: 'inherit', textAlign: 'start', cursor: 'pointer',
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
export function PeopleList({ open: { batch, items, text, status, next, trouble, selected }, rows }: PeopleListProps) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const keys = useArrowNavigationGroup({ axis: 'grid-linear', memorizeCurrent: true });
  const mayChoose = mayIssue(usePaneState().connection);
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
  const isAll = next === null && items.every(({ key }) => selected.has(key)) || selected.size === batch.counts.rows;
  return (
    <>
      {text !== '' && next === null && <Announce text={say('batch.found', { count: items.length })} />}
      {mayChoose && <Checkbox className={styles.all} label={say('standing.selectAll')} checked={isAll ? true : selected.size > 0 ? 'mixed' : false} onChange={(_, { checked }) => { if (checked === true) void chooseAll(pane); else chooseNobody(pane); }} />}
      <ul className={styles.list} aria-label={say('batch.list')} {...keys}>
        {items.map((person) => {
          const isChosen = selected.has(person.key);
          return (
            <li key={person.key} className={mergeClasses(styles.item, isChosen && styles.chosen)}>
              {mayChoose && <Checkbox aria-label={say('standing.select', { name: person.name })} checked={isChosen} onChange={(_, { checked }) => { choosePerson(pane, person, checked === true); }} />}
              <PersonButton person={person} row={rows.get(person.key)} />
            </li>
          );
        })}
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
      <span className={styles.line}><StatusIcon status={personLook(person)} />{personStatusText(person, say)}</span>
    </button>
  );
}
