import type { AppliedFix } from '../../state/pane-state';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useEffect, useRef } from 'react';
import { usePane, usePaneState } from '../../pane-context';
import { forgetFixes, undoFixes } from '../../state/checking';
import { useSay } from '../../texts/say';

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, display: 'flex', alignItems: 'center', gap: '6px', minHeight: '32px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

/** Milliseconds that the way back is offered; longer while the focus is on it. */
const offeredFor = 20_000;

/** What was just fixed, and the way back; after a while it folds away. */
export function FixedNote({ fixed }: { readonly fixed: AppliedFix }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { busy } = usePaneState();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setInterval(() => { if (!note.current?.contains(document.activeElement)) forgetFixes(pane, fixed); }, offeredFor);
    return () => { clearInterval(timer); };
  }, [pane, fixed]);
  return (
    <div ref={note} className={styles.note}>
      <CheckmarkCircle16Filled className={styles.good} aria-hidden="true" />
      <span>{say('check.fixed', { count: fixed.findings.length })}</span>
      <Button size="small" appearance="transparent" disabledFocusable={busy} onClick={() => { void undoFixes(pane); }}>{say('check.undo')}</Button>
    </div>
  );
}
