import type { CheckedList, Review } from '../../state/pane-state';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { usePane } from '../../pane-context';
import { useNow } from '../../parts/use-now';
import { holdProblem, leavesAt } from '../../state/holding';
import { throughCertifier } from '../../state/reviewing';
import { useSay } from '../../texts/say';
import { leavesInWords } from '../../texts/times';
import { SendTest } from './send-test';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  leaves: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** Milliseconds after which a time that is counted from now is told anew. */
const often = 10_000;

/** What stands above the button that issues: a test to oneself, and when the batch will leave. */
export function BeforeIssuing({ list, review }: { readonly list: CheckedList; readonly review: Review }) {
  const styles = useStyles();
  const say = useSay();
  const { language } = usePane().services;
  const now = useNow(often);
  const leaves = leavesAt(review.hold, now);
  const when = leaves ? leavesInWords(leaves, now, language, say) : say('hold.atOnce');
  return (
    <div className={styles.line}>
      {throughCertifier(list.note).length === 0 && <SendTest list={list} review={review} />}
      {holdProblem(review.hold, now) === undefined && <span className={styles.leaves}>{when}</span>}
    </div>
  );
}
