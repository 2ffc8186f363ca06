import type { FoundBatch } from '@confer/core';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { partsOf } from '@confer/core';
import { usePane } from '../../pane-context';
import { CountedBar } from '../../parts/counted-bar';
import { openBatch } from '../../state/batches';
import { momentShort } from '../../texts/moments';
import { useSay } from '../../texts/say';
import type { BatchFact } from './batch-facts';
import { barOf, urgentFact } from './batch-facts';
import { StatusIcon } from './status-icon';

const useStyles = makeStyles({
  entry: {
    display: 'block', width: '100%', padding: '8px', border: 'none', borderRadius: tokens.borderRadiusMedium, backgroundColor: 'transparent', color: 'inherit', font: 'inherit', textAlign: 'start', cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  first: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  label: { ...typographyStyles.body1Strong, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  when: { ...typographyStyles.caption1, flex: 'none', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  line: { ...typographyStyles.caption1, display: 'flex', alignItems: 'center', gap: '4px', fontVariantNumeric: 'tabular-nums' },
  brand: { flex: 'none', color: tokens.colorBrandForeground1 },
});

/** One batch in the list: what it is, how it stands, and what is most urgent to know. */
export function BatchEntry({ batch }: { readonly batch: FoundBatch }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { label, createdAt, definitionName, counts, people } = batch;
  const { language, now } = pane.services;
  const fact = urgentFact(batch);
  return (
    <button type="button" className={styles.entry} onClick={() => { void openBatch(pane, batch); }}>
      <span className={styles.first}>
        <bdi className={styles.label} title={label}>{label}</bdi>
        <span className={styles.when}>{momentShort(createdAt, now(), language)}</span>
      </span>
      <div className={styles.quiet}>{say('batches.of', { definition: definitionName, count: counts.rows })}</div>
      <span aria-hidden="true"><CountedBar name="" parts={barOf(batch)} /></span>
      <span className={styles.line}><FactIcon fact={fact} />{say(`batches.fact.${fact}`, { ...counts, ...partsOf(counts) })}</span>
      {people && <div className={styles.line}><bdi dir="auto">{say('batches.people', people)}</bdi></div>}
    </button>
  );
}

function FactIcon({ fact }: { readonly fact: BatchFact }) {
  const styles = useStyles();
  if (fact === 'issuing') return <ArrowSync16Regular className={styles.brand} aria-hidden="true" />;
  return <StatusIcon status={fact === 'open' ? 'waiting' : fact === 'held' ? 'onTheWay' : fact} />;
}
