import type { Definition, Plan, StayReason } from '@confer/core';
import type { ReactNode } from 'react';
import type { ExpirySummary } from '../state/expiry-summary';
import type { CheckedList, Connection, Review } from '../state/pane-state';
import { Button, Checkbox, Field, Input, InteractionTag, InteractionTagPrimary, Link, MessageBar, MessageBarBody, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Filter16Regular } from '@fluentui/react-icons/svg/filter';
import { PeopleCheckmark16Regular } from '@fluentui/react-icons/svg/people-checkmark';
import { PeopleSync16Regular } from '@fluentui/react-icons/svg/people-sync';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import { dayOf, recordOfRow, rowRanges } from '@confer/core';
import { useMemo } from 'react';
import { usePane, usePaneState } from '../pane-context';
import { Facts } from '../parts/facts';
import { Heading } from '../parts/heading';
import { ListHead } from '../parts/list-head';
import { Page } from '../parts/page';
import { allExpired, expiryOf } from '../state/expiry-summary';
import { holdersIn } from '../state/holders';
import { holdProblem, leavesAt } from '../state/holding';
import { issue } from '../state/issuing';
import { backToCheck } from '../state/opening';
import { changeReview, definitionsOf, includeHidden, issueAgain, issueDateProblem, showRows, throughCertifier } from '../state/reviewing';
import { dayInWords, isoInWords } from '../texts/dates';
import { useSay } from '../texts/say';
import { BeforeIssuing } from './review/before-issuing';
import { HoldChoiceMenu } from './review/hold-choice';
import { isTooLong, LabelField } from './review/label-field';
import { CertificatePreview } from './review/certificate-preview';
import { WhoGoes } from './review/who-goes';

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalL },
  scope: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  stays: { margin: '4px 0 0', padding: 0, listStyleType: 'none' },
  stay: { ...typographyStyles.caption1, display: 'flex', alignItems: 'center', gap: '6px', minHeight: '24px' },
  grow: { flex: 1 },
  asking: { justifyContent: 'start', minHeight: '24px' },
  action: { ...typographyStyles.caption1, flex: 'none', '@media (forced-colors: active)': { textDecorationLine: 'underline' } },
  bad: { flex: 'none', color: tokens.colorStatusDangerForeground1 },
  good: { flex: 'none', color: tokens.colorStatusSuccessForeground1 },
  quiet: { flex: 'none', color: tokens.colorNeutralForeground3 },
  warn: { flex: 'none', color: tokens.colorStatusWarningForeground1 },
  suggestions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' },
  text: { whiteSpace: 'normal' },
  send: { margin: '0 -8px' },
  sendHint: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground3 },
});

interface ReviewScreenProps {
  readonly list: CheckedList;
  readonly review: Review;
  readonly connection: Connection;
}

/** 04 Review: the last look before anything leaves. */
export function ReviewScreen({ list, review, connection: { me, organisation } }: ReviewScreenProps) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { busy } = usePaneState();
  const { language, now } = pane.services;
  const { note, snapshot, check } = list;
  const { plan, label, issueDate, hold, send, changed, cancelled, kept, asking } = review;
  const stays = Object.values(plan.stay).reduce((sum, rows) => sum + rows.length, 0);
  const go = plan.go.length;
  const dayProblem = issueDateProblem(review);
  const expiry = dayProblem ? undefined : expiryOf(list, plan.go, leavesAt(hold, now()) ?? now(), issueDate);
  const waits = holdProblem(hold, now()) !== undefined;
  const tooLate = expiry !== undefined && allExpired(plan, expiry);
  const mayIssue = me.role === 'admin' || me.role === 'issuer';
  const ready = mayIssue && label.trim() !== '' && !isTooLong(label) && !dayProblem && !tooLate && !waits;
  const elsewhere = throughCertifier(note);
  const allElsewhere = elsewhere.length === definitionsOf(note).length;
  const today = dayInWords(dayOf(now()), language, 'medium');
  const suggestions = [...new Set([note.lastLabel, snapshot.sheetName, say('review.withDate', { sheet: snapshot.sheetName, date: today })])].filter((text) => text !== undefined && text !== label);
  const toCheck = () => { backToCheck(pane); };

  const head = (
    <ListHead definition={note.definition} others={definitionsOf(note).slice(1)} where={say('context.list', { sheet: snapshot.sheetName, rows: check.counts.rows })} step="issue"
      back={{ name: say('review.back'), go: toCheck }} goTo={{ check: toCheck }} />
  );
  const waiting = busy || asking === 'forIssue';
  const start = () => { if (!waiting && go > 0 && ready) void issue(pane); };
  const why = !mayIssue ? say('review.mayNotIssue') : tooLate ? say('review.allExpired', { count: go }) : label.trim() === '' ? say('review.needsLabel') : dayProblem ? say('review.needsIssueDate') : waits && say('hold.needsTime');
  const foot = go === 0
    ? <><p className={styles.scope}>{say('review.nothing')}</p><Button onClick={toCheck}>{say('review.back')}</Button></>
    : (
      <>
        <BeforeIssuing list={list} review={review} />
        {why && <p id="why" className={styles.scope}>{why}</p>}
        <Button appearance="primary" aria-describedby="why" disabledFocusable={waiting || !ready} onClick={start}>{say('review.issue', { count: go })}</Button>
      </>
    );
  return (
    <Page head={head} foot={foot}>
      <div className={styles.stack}>
        {cancelled && <MessageBar layout="multiline"><MessageBarBody className={styles.text}>{say('held.cancelled')}</MessageBarBody></MessageBar>}
        {changed && <MessageBar intent="warning" layout="multiline"><MessageBarBody className={styles.text}>{say('review.changed')}</MessageBarBody></MessageBar>}
        {kept && <MessageBar intent="warning" layout="multiline"><MessageBarBody className={styles.text}>{say(`review.kept.${kept}`, { issuer: pane.services.issuerName })}</MessageBarBody></MessageBar>}
        <section aria-live="polite">
          <Heading focus={false}>{say('review.title', { go, stay: stays })}</Heading>
          <p className={styles.scope}>{say(plan.scope === 'sheet' ? 'review.ofAll' : 'review.ofSelected', { rows: go + stays })}</p>
          <ul className={styles.stays}><Stays list={list} review={review} /></ul>
          {asking && <Spinner className={styles.asking} size="extra-tiny" labelPosition="after" label={{ className: styles.scope, children: say('review.asking') }} />}
          {pane.services.host.kind === 'sheets' && go > 0 && <WhoGoes list={list} rows={plan.go} />}
        </section>
        <div>
          <LabelField label={label} onChange={(text) => { changeReview(pane, { label: text }); }} />
          <div className={styles.suggestions} role="group" aria-label={say('review.suggestions')}>
            {suggestions.map((text) => (
              <InteractionTag key={text} size="small" appearance="outline"><InteractionTagPrimary onClick={() => { changeReview(pane, { label: text ?? '' }); }}>{text}</InteractionTagPrimary></InteractionTag>
            ))}
          </div>
        </div>
        {issueDate !== undefined && (
          <Field label={say('review.issueDate')} required hint={say('review.issueDateHint')} {...(dayProblem && { validationMessage: say(`review.issueDate.${dayProblem}`), validationState: 'error' as const })}>
            <Input type="date" value={issueDate} onChange={(_, { value }) => { changeReview(pane, { issueDate: value }); }} />
          </Field>
        )}
        <div aria-live="polite">
          {expiry && expiry.expired > 0 && <MessageBar intent="warning" layout="multiline"><MessageBarBody className={styles.text}>{say('review.expired', { count: expiry.expired })}</MessageBarBody></MessageBar>}
        </div>
        {go > 0 && !allElsewhere && <CertificatePreview list={list} review={review} />}
        <Facts facts={[
          [say('review.validUntil'), useExpirySentence(expiry, go)],
          [say('review.signedIn'), me.email === null || me.email === me.name ? me.name : say('review.account', { name: me.name, email: me.email })],
          ...(send && !allElsewhere ? [[say('review.sentFrom'), organisation.email] as const] : []),
          [say('review.issuedBy'), say('review.issuer', { organisation: organisation.name })],
          ...(elsewhere.length > 0 ? [[say('review.through'), allElsewhere ? say('review.certifier') : say('review.certifierSome', { definitions: namesOf(elsewhere, language) })] as const] : []),
          [say('hold.name'), <HoldChoiceMenu key="hold" hold={hold} />],
        ]} />
        <Checkbox className={styles.send} checked={send} onChange={(_, { checked }) => { changeReview(pane, { send: checked === true }); }}
          label={<>{say('review.send', { count: go })}{!send && <span className={styles.sendHint}>{say('review.sendLater')}</span>}</>} />
      </div>
    </Page>
  );
}

const namesOf = (definitions: readonly Definition[], language: string): string => new Intl.ListFormat(language).format(definitions.map(({ name }) => name));

export function useExpirySentence(expiry: ExpirySummary | undefined, go: number): string {
  const say = useSay();
  const { services } = usePane();
  if (!expiry) return say('review.validByDay');
  const { days, without } = expiry;
  const [most, ...others] = days;
  if (!most) return say('review.validNone');
  const date = isoInWords(most.day, services.language);
  if (others.length === 0) return without === 0 ? say('review.validOne', { date }) : say('review.validMixed', { with: most.rows, date, without });
  return say('review.validSeveral', { with: most.rows, date, others: go - most.rows });
}

function Stays({ list, review }: { readonly list: CheckedList; readonly review: Review }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { language, now } = pane.services;
  const { plan, holders, again } = review;
  const found = useMemo(() => holdersIn(list, { plan, holders }, now()), [list, plan, holders, now]);
  const icons: Record<StayReason, ReactNode> = {
    problem: <ErrorCircle16Filled className={styles.bad} aria-hidden="true" />,
    issued: <CheckmarkCircle16Regular className={styles.good} aria-hidden="true" />,
    copied: <Copy16Regular className={styles.warn} aria-hidden="true" />,
    hidden: <Filter16Regular className={styles.quiet} aria-hidden="true" />,
    held: <PeopleCheckmark16Regular className={styles.good} aria-hidden="true" />,
    underWay: <PeopleSync16Regular className={styles.quiet} aria-hidden="true" />,
  };
  const rowsOf = (soon: boolean): number[] => found.flatMap(({ row, holder }) => ((holder.credential === undefined) === soon ? [row] : []));
  const rows: Plan['stay'] = { ...plan.stay, held: rowsOf(false), underWay: rowsOf(true) };
  const days: Partial<Record<StayReason, readonly string[]>> = {
    issued: plan.stay.issued.map((row) => { const record = recordOfRow(list.records, row); return record.kind === 'issued' ? record.issuedOn : ''; }),
    held: found.flatMap(({ holder: { credential } }) => credential?.issuedOn ?? []),
  };
  const sentence = (reason: StayReason): string => {
    const count = rows[reason].length;
    const [day, ...others] = new Set(days[reason]);
    if (day === undefined || day === '' || others.length > 0) return say(`review.stay.${reason}`, { count });
    return say(reason === 'issued' ? 'review.stay.issuedOn' : 'review.stay.heldSince', { count, date: isoInWords(day, language) });
  };
  return (
    <>
      {(['problem', 'issued', 'copied', 'hidden', 'held', 'underWay'] as const).filter((reason) => rows[reason].length > 0).map((reason) => {
        const text = sentence(reason);
        return (
          <li key={reason} className={styles.stay}>
            {icons[reason]}
            <span className={styles.grow}>{text}</span>
            {reason === 'hidden'
              ? <Link className={styles.action} onClick={() => { includeHidden(pane); }}>{say('review.include')}</Link>
              : <Link className={styles.action} aria-label={say('review.showReason', { reason: text })} onClick={() => { void showRows(pane, rowRanges(rows[reason])); }}>{say('review.show')}</Link>}
          </li>
        );
      })}
      {found.length > 0 && <li><Checkbox className={styles.send} checked={again} label={say('review.again', { count: found.length })} onChange={(_, { checked }) => { issueAgain(pane, checked === true); }} /></li>}
      {plan.unsettled.length > 0 && <li className={styles.stay}><QuestionCircle16Regular className={styles.warn} aria-hidden="true" /><span className={styles.grow}>{say('review.unsettled', { count: plan.unsettled.length })}</span></li>}
    </>
  );
}
