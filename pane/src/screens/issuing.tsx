import type { Running } from '../state/pane-state';
import { Button, MessageBar, MessageBarBody, ProgressBar, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { WindowShield16Regular } from '@fluentui/react-icons/svg/window-shield';
import { progressOf } from '@confer/core';
import { usePane } from '../pane-context';
import { Announce } from '../parts/announce';
import { Heading } from '../parts/heading';
import { ListHead } from '../parts/list-head';
import { Page } from '../parts/page';
import { stopIssuing } from '../state/issuing';
import { timeLeft } from '../state/time-left';
import { useSay } from '../texts/say';

const useStyles = makeStyles({
  stack: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  line: { ...typographyStyles.caption1, display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  progress: { marginTop: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground3 },
  counts: { display: 'grid', gridTemplateColumns: '1fr 1fr', margin: 0, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge },
  count: { display: 'flex', flexDirection: 'column-reverse', padding: '8px 12px', ':nth-child(2n)': { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` }, ':nth-child(n+3)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` } },
  figure: { ...typographyStyles.subtitle1, margin: 0, fontVariantNumeric: 'tabular-nums' },
  name: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  subheading: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground3 },
  now: { margin: 0, padding: 0, listStyleType: 'none', minHeight: '140px' },
  person: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '28px' },
  who: { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  good: { flex: 'none', color: tokens.colorStatusSuccessForeground1 },
  row: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  text: { whiteSpace: 'normal' },
  note: { ...typographyStyles.caption1, margin: 0 },
  pace: { ...typographyStyles.caption1, margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground3 },
  obstacle: { marginTop: tokens.spacingVerticalS },
});

/** 05 Issuing: sees it happen, can stop it, may leave. */
export function IssuingScreen({ running }: { readonly running: Running }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { issuance, definition, others, people, latest, startedAt } = running;
  const { total, issued, waiting, failed } = progressOf(issuance);
  const uploaded = issuance.answer !== undefined && issuance.answer.status !== 'open';
  const left = timeLeft(startedAt, pane.services.now().getTime(), issued, total);
  const obstacle = issuance.answer?.obstacle;
  const isElsewhere = [definition, ...others].some(({ certifier }) => certifier !== undefined);
  const quarter = total === 0 ? 0 : Math.floor((issued / total) * 4);
  const foot = (
    <>
      <p className={styles.note}>{say('issuing.stopNote', { waiting })}</p>
      <Button disabledFocusable={issuance.stopping} onClick={() => { stopIssuing(pane); }}>{say(issuance.stopping ? 'issuing.stopping' : 'issuing.stop')}</Button>
    </>
  );
  return (
    <Page head={<ListHead definition={definition} others={others} where={issuance.batch.label} step="issue" />} foot={foot}>
      <div className={styles.stack}>
        <section>
          <Heading>{say('issuing.title', { count: total })}</Heading>
          <ProgressBar className={styles.progress} thickness="large" value={total === 0 ? 0 : issued / total} aria-label={say('issuing.title', { count: total })} aria-valuetext={say('issuing.progress', { issued, total })} />
          <div className={styles.line}>
            <span>{say('issuing.progress', { issued, total })}</span>
            {left && <span className={styles.quiet}>{say(left.unit === 'seconds' ? 'issuing.seconds' : 'issuing.minutes', { count: left.count })}</span>}
          </div>
          {isElsewhere && <p className={styles.pace}>{say('issuing.certifier')}</p>}
          <div aria-live="polite">
            {obstacle && <MessageBar className={styles.obstacle} intent="warning" layout="multiline"><MessageBarBody className={styles.text}>{say(`issuing.obstacle.${obstacle}`, { issuer: pane.services.issuerName, waiting })}</MessageBarBody></MessageBar>}
          </div>
          <Announce text={quarter > 0 ? say('issuing.progress', { issued: Math.round((total * quarter) / 4), total }) : ''} />
        </section>
        <dl className={styles.counts}>
          {([['issuing.issued', issued], ['issuing.sent', issuance.answer?.counts.sent ?? 0], ['issuing.waiting', waiting], ['issuing.failed', failed]] as const).map(([name, count]) => (
            <div key={name} className={styles.count}><dt className={styles.name}>{say(name)}</dt><dd className={styles.figure}>{say('count', { count })}</dd></div>
          ))}
        </dl>
        <section>
          {latest.length > 0 && <h2 className={styles.subheading}>{say('issuing.now')}</h2>}
          <ul className={styles.now} aria-hidden="true">
            {latest.flatMap((key) => people.get(key) ?? []).map(({ name, row }) => (
              <li key={row} className={styles.person}>
                <CheckmarkCircle16Filled className={styles.good} />
                <span className={styles.who}><bdi dir="auto">{name}</bdi></span>
                <span className={styles.row}>{say('issuing.row', { row: row + 1 })}</span>
              </li>
            ))}
          </ul>
        </section>
        <MessageBar icon={<WindowShield16Regular />} layout="multiline"><MessageBarBody className={styles.text}>{say(uploaded ? 'issuing.close' : 'issuing.sending')}</MessageBarBody></MessageBar>
      </div>
    </Page>
  );
}
