import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { usePane } from '../../pane-context';
import { undoFixes } from '../../state/checking';
import { useSay } from '../../texts/say';

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, display: 'flex', alignItems: 'center', gap: '6px', minHeight: '32px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

/** What was just fixed, and the way back. */
export function FixedNote({ count }: { readonly count: number }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  return (
    <div className={styles.note} role="status">
      <CheckmarkCircle16Filled className={styles.good} aria-hidden="true" />
      <span>{say('check.fixed', { count })}</span>
      <Button size="small" appearance="transparent" onClick={() => { void undoFixes(pane); }}>{say('check.undo')}</Button>
    </div>
  );
}
