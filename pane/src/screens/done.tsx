import type { Receipt } from '@confer/core';
import type { Person, Running } from '../state/pane-state';
import { Button, makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles, useRestoreFocusTarget } from '@fluentui/react-components';
import { CheckmarkCircle32Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { MailCheckmark16Regular } from '@fluentui/react-icons/svg/mail-checkmark';
import { MailError16Regular } from '@fluentui/react-icons/svg/mail-error';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import { cellAddress, progressOf } from '@confer/core';
import { usePane, usePaneState } from '../pane-context';
import { CountedBar } from '../parts/counted-bar';
import { Heading } from '../parts/heading';
import { Page } from '../parts/page';
import { TextLink } from '../parts/text-link';
import { goTo } from '../state/checking';
import { mayIssue } from '../state/connecting';
import { goOn, leaveBatch } from '../state/issuing';
import { askSending } from '../state/sending';
import { useSay } from '../texts/say';
import { SendDialog } from './batches/send-dialog';

const useStyles = makeStyles({
  top: { display: 'flex', gap: '10px', alignItems: 'flex-start', margin: '0 -16px', padding: '0 16px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  warn: { color: tokens.colorStatusWarningForeground1 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  unsaved: { marginTop: tokens.spacingVerticalM },
  text: { whiteSpace: 'normal' },
  section: { padding: '12px 0 0' },
  subheading: { ...typographyStyles.body1Strong, margin: 0 },
  parts: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(64px, auto))', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, margin: '6px 0' },
  part: { display: 'flex', flexDirection: 'column-reverse' },
  figure: { ...typographyStyles.body1Strong, display: 'flex', alignItems: 'center', gap: '4px', margin: 0, fontVariantNumeric: 'tabular-nums' },
  troubles: { margin: '4px -16px 0', padding: 0, listStyleType: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  trouble: { padding: '8px 16px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  why: { ...typographyStyles.caption1, display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, '& > *': { flex: 1 } },
});

/** 06 Done: who has it, and who has not. */
export function DoneScreen({ running }: { readonly running: Running }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { busy, connection, batches: { sending } } = usePaneState();
  const focusComesBack = useRestoreFocusTarget();
  const { issuance, attention, people, unsaved } = running;
  const { issued, stopped, failed, waiting } = progressOf(issuance);
  const counts = issuance.answer?.counts ?? { issued: 0, sent: 0, queued: 0, deferred: 0, bounced: 0, inDoubt: 0, notSent: 0 };
  /** Rows that turned out to be issued in another batch; their e-mails were sent with that one. */
  const earlier = issued - counts.issued;
  const onTheWay = counts.queued + counts.deferred;
  const trouble = counts.bounced + counts.inDoubt;
  const mailed = counts.issued - counts.notSent;
  const named = (keys: readonly string[]) => keys.map((key) => ({ key, name: people.get(key)?.name ?? key }));
  const foot = (
    <div className={styles.actions}>
      {stopped > 0 && <Button appearance="primary" disabledFocusable={busy} onClick={() => { void goOn(pane); }}>{say('done.goOn', { count: stopped })}</Button>}
      {stopped === 0 && attention.size > 0 && mayIssue(connection) && <Button {...focusComesBack} appearance="primary" disabledFocusable={busy} onClick={() => { void askSending(pane, named([...attention.keys()])); }}>{say('done.resend', { count: attention.size })}</Button>}
      {stopped === 0 && attention.size === 0 && counts.notSent > 0 && mayIssue(connection) && <Button {...focusComesBack} appearance="primary" disabledFocusable={busy} onClick={() => { void askSending(pane, named([...people.keys()])); }}>{say('done.send', { count: counts.notSent })}</Button>}
      <Button disabledFocusable={busy} onClick={() => { void leaveBatch(pane); }}>{say('done.again')}</Button>
    </div>
  );
  return (
    <Page foot={foot}>
      <section className={styles.top}>
        <CheckmarkCircle32Filled className={styles.good} aria-hidden="true" />
        <div>
          <Heading>{stopped > 0 ? say('done.stopped', { issued, stay: stopped }) : say('done.title', { count: issued })}</Heading>
          <p className={styles.quiet}><bdi>{issuance.batch.label}</bdi></p>
        </div>
      </section>
      {unsaved && <MessageBar className={styles.unsaved} intent="warning" layout="multiline"><MessageBarBody className={styles.text}>{say('done.unsaved')}</MessageBarBody></MessageBar>}
      {sending && <SendDialog sending={sending} />}
      {counts.notSent > 0 && <section className={styles.section}><h2 className={styles.subheading}>{say('done.notSent', { count: counts.notSent })}</h2><p className={styles.quiet}>{say('done.notSentHint')}</p></section>}
      {mailed > 0 && (
        <section className={styles.section} aria-live="polite">
          <h2 className={styles.subheading}>{counts.sent === mailed ? say('done.allMails', { count: counts.sent }) : say('done.mails', { sent: counts.sent, count: mailed })}</h2>
          <CountedBar name={say('done.bar', { sent: counts.sent, waiting: onTheWay, trouble })} parts={[{ kind: 'good', count: counts.sent }, { kind: 'rest', count: onTheWay }, { kind: 'bad', count: counts.bounced }, { kind: 'doubtful', count: counts.inDoubt }]} />
          <dl className={styles.parts}>
            <div className={styles.part}><dt className={styles.quiet}>{say('done.sent')}</dt><dd className={styles.figure}><MailCheckmark16Regular className={styles.good} aria-hidden="true" />{say('count', { count: counts.sent })}</dd></div>
            <div className={styles.part}><dt className={styles.quiet}>{say('done.onTheWay')}</dt><dd className={styles.figure}><Clock16Regular aria-hidden="true" />{say('count', { count: onTheWay })}</dd></div>
            <div className={styles.part}><dt className={styles.quiet}>{say('done.bounced')}</dt><dd className={styles.figure}><MailError16Regular className={styles.bad} aria-hidden="true" />{say('count', { count: counts.bounced })}</dd></div>
            {counts.inDoubt > 0 && <div className={styles.part}><dt className={styles.quiet}>{say('done.inDoubt')}</dt><dd className={styles.figure}><QuestionCircle16Regular className={styles.warn} aria-hidden="true" />{say('count', { count: counts.inDoubt })}</dd></div>}
          </dl>
          {onTheWay > 0 && <p className={styles.quiet}>{say('done.refreshes')}</p>}
        </section>
      )}
      {earlier > 0 && <section className={styles.section}><p className={styles.quiet}>{say('done.earlier', { count: earlier })}</p></section>}
      {waiting > 0 && <section className={styles.section} aria-live="polite"><p className={styles.quiet}>{say('done.waiting', { count: waiting })}</p></section>}
      {failed > 0 && <section className={styles.section}><p className={styles.quiet}>{say('done.failed', { count: failed })}</p></section>}
      {attention.size > 0 && (
        <section className={styles.section} aria-labelledby="attention">
          <h2 id="attention" className={styles.subheading}>{say('done.attention', { count: attention.size })}</h2>
          <ul className={styles.troubles}>{[...attention.values()].map((receipt) => <Trouble key={receipt.key} receipt={receipt} person={people.get(receipt.key)} contact={running.contact} />)}</ul>
        </section>
      )}
    </Page>
  );
}

interface TroubleProps {
  readonly receipt: Receipt;
  /** `undefined` for people that an earlier pane sent. */
  readonly person: Person | undefined;
  /** The sheet column of the address. */
  readonly contact: number;
}

function Trouble({ receipt, person, contact }: TroubleProps) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const place = person && { row: person.row, column: contact };
  return (
    <li className={styles.trouble}>
      {person && <div className={styles.subheading}><bdi dir="auto">{person.name}</bdi></div>}
      <div className={styles.why}>
        <span className={receipt.delivery === 'bounced' ? styles.bad : styles.warn}>{receipt.delivery === 'bounced' ? say('done.bouncedWhy', { reason: receipt.deliveryReason ?? '' }) : say('done.inDoubtWhy')}</span>
        {place && <TextLink onClick={() => { void goTo(pane, place); }}>{say('check.goTo', { address: cellAddress(place) })}</TextLink>}
      </div>
    </li>
  );
}
