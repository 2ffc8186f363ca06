import type { CheckedList } from '../../state/pane-state';
import { Button, makeStyles, ToggleButton, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Lightbulb16Filled } from '@fluentui/react-icons/svg/lightbulb';
import { Live16Regular } from '@fluentui/react-icons/svg/live';
import { Pause16Regular } from '@fluentui/react-icons/svg/pause';
import { isProblem, mergedInList } from '@confer/core';
import { useMemo, useState } from 'react';
import { usePane, usePaneState } from '../../pane-context';
import { CountedBar } from '../../parts/counted-bar';
import { Heading } from '../../parts/heading';
import { ListHead } from '../../parts/list-head';
import { Page } from '../../parts/page';
import { checkAll } from '../../state/checking';
import { chooseAnother } from '../../state/opening';
import { chooseDefinition } from '../../state/preparing';
import { openReview } from '../../state/reviewing';
import { useSay } from '../../texts/say';
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
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  warn: { color: tokens.colorStatusWarningForeground1 },
  filters: { ...typographyStyles.caption1, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px', margin: '0 -6px 12px' },
  filter: { ...typographyStyles.caption1, minWidth: 0, minHeight: '24px', padding: '2px 6px', gap: '2px' },
  count: { display: 'inline-flex', alignItems: 'center', gap: '4px', padding: '2px 6px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground3 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

type Filter = 'problem' | 'hint';

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
  const shown = filter === undefined ? groups : groups.filter(({ first }) => isProblem(first) === (filter === 'problem'));
  const [question] = check.questions;
  const counted = rows > 0 && lost.length === 0;
  const toggle = (which: Filter) => () => { setFilter((before) => (before === which ? undefined : which)); };

  const match = () => { chooseDefinition(pane, note.definition); };
  const head = (
    <ListHead definition={note.definition} where={say('context.list', { sheet: snapshot.sheetName, rows })} step="check"
      back={{ name: say('context.back'), go: () => { chooseAnother(pane); } }} goTo={{ prepare: match }} />
  );
  const next = nextStep(list, say);
  const foot = (
    <>
      <p id="why" className={styles.note}>{next.reason}</p>
      <Button appearance="primary" aria-describedby="why" disabledFocusable={busy || !next.possible} onClick={() => { void openReview(pane); }}>{say('check.review', { count: ready + hint })}</Button>
    </>
  );
  return (
    <Page head={head} foot={foot}>
      <div className={styles.live}>
        {liveness === 'on' ? <Live16Regular className={styles.good} aria-hidden="true" /> : <Pause16Regular aria-hidden="true" />}
        <span className={styles.grow}>{say(`check.live.${liveness}`)}</span>
        <Button size="small" appearance="subtle" icon={<ArrowClockwise16Regular />} onClick={() => { void checkAll(pane); }}>{say('check.all')}</Button>
      </div>
      {lost.length > 0 && <HeaderProblem lost={lost} snapshot={snapshot} match={match} />}
      {places.kind === 'damaged' && <ReceiptProblem missing={places.missing} />}
      <MergedProblem areas={mergedInList(snapshot, list.binding, places)} />
      <section aria-live="polite">
        <Heading>{headline(list, say)}</Heading>
        {rows === 0 && <p className={styles.hint}>{say('check.noRowsHint')}</p>}
        {counted && <CountedBar name={say('check.bar', { ready, problems: problem, hints: hint })} parts={[{ kind: 'good', count: ready }, { kind: 'bad', count: problem }, { kind: 'doubtful', count: hint }]} />}
      </section>
      {counted && (
        <div className={styles.filters} role="group" aria-label={say('check.filter')}>
          <span className={styles.count}><CheckmarkCircle16Filled className={styles.good} aria-hidden="true" />{say('check.filter.ready', { count: ready })}</span>
          {problem > 0 && <ToggleButton size="small" appearance="subtle" className={styles.filter} checked={filter === 'problem'} icon={<ErrorCircle16Filled className={styles.bad} />} onClick={toggle('problem')}>{say('check.filter.problem', { count: problem })}</ToggleButton>}
          {hint > 0 && <ToggleButton size="small" appearance="subtle" className={styles.filter} checked={filter === 'hint'} icon={<Lightbulb16Filled className={styles.warn} />} onClick={toggle('hint')}>{say('check.filter.hint', { count: hint })}</ToggleButton>}
        </div>
      )}
      {question && <OrderQuestion question={question} />}
      <OrderAnswers list={list} />
      {fixed && <FixedNote count={fixed.findings.length} />}
      {lost.length === 0 && <FindingGroups groups={shown} />}
    </Page>
  );
}
