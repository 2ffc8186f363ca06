import type { CheckedList } from '../../state/pane-state';
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Live16Regular } from '@fluentui/react-icons/svg/live';
import { Pause16Regular } from '@fluentui/react-icons/svg/pause';
import { PersonAdd16Regular } from '@fluentui/react-icons/svg/person-add';
import { mergedInList } from '@confer/core';
import { useMemo, useState } from 'react';
import { usePane, usePaneState } from '../../pane-context';
import { Announce } from '../../parts/announce';
import { CountedBar } from '../../parts/counted-bar';
import { Heading } from '../../parts/heading';
import { ListHead } from '../../parts/list-head';
import { Page } from '../../parts/page';
import { checkAll } from '../../state/checking';
import { chooseDefinition } from '../../state/choosing';
import { openPerson } from '../../state/one-person';
import { chooseAnother } from '../../state/opening';
import { definitionsOf, openReview } from '../../state/reviewing';
import { chooseSeveral } from '../../state/several-preparing';
import { useSay } from '../../texts/say';
import { useCalm } from './calm';
import { Filters, isShown, type Filter } from './filters';
import { FixedNote } from './fixed-note';
import { groupFindings } from './groups';
import { FindingGroups } from './finding-groups';
import { HeaderProblem, ReceiptProblem } from './list-problems';
import { MergedProblem } from './merged-problem';
import { OrderAnswers, OrderQuestion } from './order-question';
import { headline, nextStep } from './summary';

const useStyles = makeStyles({
  live: { ...typographyStyles.caption1, display: 'flex', alignItems: 'center', gap: '6px', minHeight: '24px', margin: '-4px 0 8px' },
  grow: { flex: 1 },
  still: { flex: 'none' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  headline: { display: 'flex', alignItems: 'center', gap: '6px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground3 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** 03 Check: gets the list right while the person works in it. */
export function CheckScreen({ list }: { readonly list: CheckedList }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { busy, fixed, liveness } = usePaneState();
  const [filter, setFilter] = useState<Filter>();
  const { check, snapshot, note, lost, places } = list;
  const { rows, ready, hint, problem } = check.counts;
  const groups = useMemo(() => groupFindings(check.findings), [check]);
  const shown = groups.filter(({ first }) => isShown(first, filter));
  const [question] = check.questions;
  const counted = rows > 0 && lost.length === 0;
  const title = headline(list, say);
  const spoken = useCalm(fixed && counted ? say('check.fixedNow', { count: fixed.findings.length, ready, rows }) : title);

  const definitions = definitionsOf(note);
  const match = () => { if (note.several) chooseSeveral(pane, definitions); else chooseDefinition(pane, note.definition); };
  const head = (
    <ListHead definition={note.definition} others={definitions.slice(1)} where={say('context.list', { sheet: snapshot.sheetName, rows })} step="check"
      back={{ name: say('context.back'), go: () => { chooseAnother(pane); } }} goTo={{ prepare: match }} />
  );
  const next = nextStep(list, say);
  const foot = (
    <>
      <p id="why" className={styles.note}>{next.reason}</p>
      <Button appearance="primary" aria-describedby="why" disabledFocusable={busy || !next.possible} onClick={() => { void openReview(pane); }}>{say('check.review', { count: next.rows })}</Button>
    </>
  );
  return (
    <Page head={head} foot={foot}>
      <div className={styles.live}>
        {liveness === 'on' ? <Live16Regular className={styles.good} aria-hidden="true" /> : <Pause16Regular aria-hidden="true" />}
        <span className={styles.grow}>{say(`check.live.${liveness}`)}</span>
        {liveness === 'off' && <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={() => { void checkAll(pane); }}>{say('check.turnOn')}</Button>}
        {!note.several && <Button size="small" appearance="subtle" icon={<PersonAdd16Regular />} aria-label={say('person.open')} title={say('person.open')} onClick={() => { openPerson(pane); }} />}
        <Button size="small" appearance="subtle" disabledFocusable={busy} icon={<ArrowClockwise16Regular />} onClick={() => { void checkAll(pane); }}>{say('check.all')}</Button>
      </div>
      <Announce text={spoken} />
      {lost.length > 0 && <HeaderProblem lost={lost} snapshot={snapshot} match={match} />}
      {places.kind === 'damaged' && <ReceiptProblem missing={places.missing} />}
      <MergedProblem areas={mergedInList(snapshot, list.binding, places)} />
      <div className={styles.headline}>
        {counted && ready === rows && <CheckmarkCircle20Filled className={mergeClasses(styles.good, styles.still)} aria-hidden="true" />}
        <Heading>{title}</Heading>
      </div>
      {rows === 0 && <p className={styles.hint}>{say('check.noRowsHint')}</p>}
      {counted && <CountedBar name={say('check.bar', { ready, problems: problem, hints: hint })} parts={[{ kind: 'good', count: ready }, { kind: 'bad', count: problem }, { kind: 'doubtful', count: hint }]} />}
      {counted && <Filters counts={check.counts} chosen={filter} choose={setFilter} />}
      {question && <OrderQuestion question={question} />}
      <OrderAnswers list={list} />
      {fixed && <FixedNote fixed={fixed} />}
      {counted && filter === 'ready' && <p className={styles.hint}>{say('check.filter.readyNote', { count: ready })}</p>}
      {lost.length === 0 && <FindingGroups groups={shown} />}
    </Page>
  );
}
