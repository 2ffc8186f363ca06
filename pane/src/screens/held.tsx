import type { CheckedList, Running } from '../state/pane-state';
import { Button, MessageBar, MessageBarBody, ProgressBar, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { progressOf } from '@confer/core';
import { useEffect, useState } from 'react';
import { usePane } from '../pane-context';
import { Announce } from '../parts/announce';
import { AnotherTime } from '../parts/another-time';
import { Facts } from '../parts/facts';
import { Heading } from '../parts/heading';
import { ListHead } from '../parts/list-head';
import { Page } from '../parts/page';
import { useNow } from '../parts/use-now';
import { expiryOf } from '../state/expiry-summary';
import { issueNow } from '../state/held-batch';
import { stopIssuing, tryAgain } from '../state/issuing';
import { useSay } from '../texts/say';
import { clockOf, leavesInWords } from '../texts/times';
import { useExpirySentence } from './review';

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalL },
  hold: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: tokens.spacingVerticalXS, padding: '20px 16px', border: `1px solid ${tokens.colorBrandStroke2}`, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorBrandBackground2 },
  when: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
  clock: { fontSize: '40px', lineHeight: '48px', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', color: tokens.colorBrandForeground1 },
  bar: { width: '100%', marginTop: tokens.spacingVerticalS },
  text: { margin: `${tokens.spacingVerticalXS} 0 0` },
  note: { whiteSpace: 'normal' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '& > *': { flex: '1 1 auto', minWidth: 0 } },
});

const second = 1000;
const minute = 60 * second;

interface HeldScreenProps {
  readonly running: Running;
  /** The list as it was when the batch was sent. */
  readonly list: CheckedList;
}

/** 05 Held: time to think again before anything is signed or sent. */
export function HeldScreen({ running, list }: HeldScreenProps) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const now = useNow(second);
  const { issuance, definition, others, people, issueDate } = running;
  const { batch, answer, stopping, hurrying } = issuance;
  const { total } = progressOf(issuance);
  const { snapshot, check } = list;
  // Once it has left, or was cancelled, the issuer no longer says until when.
  const [first] = useState(answer?.heldUntil);
  const until = new Date(answer?.heldUntil ?? first ?? now);
  const cancelling = stopping || answer?.status === 'cancelled';
  const left = until.getTime() - now.getTime();
  const whole = until.getTime() - new Date(answer?.createdAt ?? now).getTime();
  const isDue = left <= 0;
  const leaving = !cancelling && (hurrying || isDue);
  // By the clock it has left: the issuer is asked at once, not at the next of the usual looks.
  useEffect(() => {
    if (isDue) tryAgain(pane);
  }, [isDue, pane, now]);
  const expiry = useExpirySentence(expiryOf(list, [...people.values()].map(({ row }) => row), until, issueDate), people.size);
  const [hours, minutes, seconds] = [Math.floor(left / (60 * minute)), Math.floor(left / minute) % 60, Math.floor(left / second) % 60];
  const foot = (
    <div className={styles.actions}>
      <Button disabledFocusable={cancelling || leaving} onClick={() => { stopIssuing(pane); }}>{say(cancelling ? 'held.cancelling' : 'held.cancel')}</Button>
      <Button disabledFocusable={cancelling || leaving} onClick={() => { issueNow(pane); }}>{leaving ? say('held.leaving') : say('held.now', { count: total })}</Button>
    </div>
  );
  return (
    <Page head={<ListHead definition={definition} others={others} where={say('context.list', { sheet: snapshot.sheetName, rows: check.counts.rows })} step="issue" />} foot={foot}>
      <div className={styles.stack}>
        <div className={styles.hold} role="timer" aria-label={isDue ? say('held.leaving') : say('held.timer', { hours, minutes, seconds })}>
          <span className={styles.when}>{say('held.leaves', { leaves: leavesInWords(until, now, pane.services.language, say) })}</span>
          <span className={styles.clock}>{clockOf(left)}</span>
          <ProgressBar className={styles.bar} thickness="large" aria-hidden="true" value={whole <= 0 ? 1 : Math.min(1, Math.max(0, 1 - left / whole))} />
        </div>
        {!cancelling && !leaving && <AnotherTime batchIds={running.issuances.flatMap((issuance) => issuance.answer?.id ?? [])} until={until} />}
        <TimeNews left={left} />
        <section>
          <Heading>{say('held.title', { count: total })}</Heading>
          <p className={styles.text}>{say('held.text')}</p>
        </section>
        <Facts facts={[
          [say('held.label'), batch.label],
          [say('held.rows'), say('held.rowsOf', { count: total, rows: check.counts.rows, sheet: snapshot.sheetName })],
          [say('review.validUntil'), expiry],
        ]} />
        <MessageBar layout="multiline"><MessageBarBody className={styles.note}>{say('held.edits')}</MessageBarBody></MessageBar>
      </div>
    </Page>
  );
}

/** Says how long it takes at the start, once more a minute before it leaves, and when it leaves: a voice that counts is no help. */
function TimeNews({ left }: { readonly left: number }) {
  const say = useSay();
  const [atStart] = useState(left);
  const begun = Math.max(1, Math.round(atStart / minute));
  return <Announce text={left <= 0 ? say('held.leaving') : left <= minute && atStart > minute ? say('held.soon', { minutes: 1 }) : say('held.soon', { minutes: begun })} />;
}
