import type { PersonStatus } from '@confer/core';
import type { OpenBatch } from '../../state/batches-state';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { partsOf } from '@confer/core';
import { usePane } from '../../pane-context';
import { filterPeople } from '../../state/batches';
import { useSay } from '../../texts/say';
import { StatusIcon } from './status-icon';

const useStyles = makeStyles({
  parts: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '2px', margin: '0 -8px' },
  part: {
    display: 'grid', padding: '2px 7px', border: '1px solid transparent', borderRadius: tokens.borderRadiusMedium, backgroundColor: 'transparent', color: 'inherit', font: 'inherit', textAlign: 'start', cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2, '@media (forced-colors: active)': { border: '2px solid Highlight' } },
  figure: { ...typographyStyles.body1Strong, display: 'flex', alignItems: 'center', gap: '4px', fontVariantNumeric: 'tabular-nums' },
  word: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

const order: readonly PersonStatus[] = ['sent', 'onTheWay', 'bounced', 'inDoubt', 'notSent', 'waiting', 'stopped'];
/** Said even where nobody is so. */
const always: readonly PersonStatus[] = ['sent', 'onTheWay', 'bounced'];

/** The parts of a batch, each of which shows its people alone. */
export function BatchParts({ open: { batch, status } }: { readonly open: OpenBatch }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const parts = partsOf(batch.counts);
  return (
    <div className={styles.parts} role="group" aria-label={say('batch.parts')}>
      {order.filter((part) => parts[part] > 0 || always.includes(part)).map((part) => (
        <button key={part} type="button" aria-pressed={part === status} className={mergeClasses(styles.part, part === status && styles.chosen)} onClick={() => { void filterPeople(pane, part === status ? undefined : part); }}>
          <span className={styles.figure}><StatusIcon status={part} />{say('count', { count: parts[part] })}</span>
          {' '}<span className={styles.word}>{say(`batch.status.${part}`)}</span>
        </button>
      ))}
    </div>
  );
}
