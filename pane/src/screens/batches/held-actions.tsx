import type { BatchAnswer } from '@confer/core';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../../pane-context';
import { AnotherTime } from '../../parts/another-time';
import { cancelHeld, releaseHeld } from '../../state/held-batch';
import { useSay } from '../../texts/say';
import { leavesInWords } from '../../texts/times';

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '& > *': { flex: '1 1 auto', minWidth: 0 } },
});

/** What can be done with a batch that waits for its time, whichever workbook it came from. */
export function HeldActions({ batch: { id, heldUntil, counts } }: { readonly batch: BatchAnswer }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { language, now } = pane.services;
  const [isWorking, setWorking] = useState(false);
  const until = heldUntil === undefined ? now() : new Date(heldUntil);
  const tell = async (work: Promise<unknown>) => {
    setWorking(true);
    await work;
    setWorking(false);
  };
  return (
    <>
      <div className={styles.note}>{leavesInWords(until, now(), language, say)} · <AnotherTime batchIds={[id]} until={until} /></div>
      <div className={styles.actions}>
        <Button disabledFocusable={isWorking} onClick={() => { void tell(cancelHeld(pane, id)); }}>{say('held.cancel')}</Button>
        <Button disabledFocusable={isWorking} onClick={() => { void tell(releaseHeld(pane, id)); }}>{say('held.now', { count: counts.rows })}</Button>
      </div>
    </>
  );
}
