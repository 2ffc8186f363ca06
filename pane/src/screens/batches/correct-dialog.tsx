import type { FieldValue } from '@confer/core';
import type { CorrectedPerson, Correcting } from '../../state/correcting-state';
import { Button, Field, Input, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { usePane, usePaneState } from '../../pane-context';
import { BottomSheet } from '../../parts/bottom-sheet';
import { askCorrecting, changeCorrecting, correct, isIssuing, leaveCorrecting } from '../../state/correcting';
import { useSay } from '../../texts/say';
import { isTooLong } from '../review/label-field';
import { InTheWay } from './in-the-way';

const useStyles = makeStyles({
  line: { margin: 0 },
  stays: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  people: { margin: 0, padding: 0, listStyleType: 'none', maxHeight: '36vh', overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  person: { padding: '6px 8px', '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` } },
  name: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  value: { ...typographyStyles.caption1, overflowWrap: 'anywhere' },
});

/** Most people whose changes are shown one by one. */
const mostShown = 50;

/** Shows what the sheet says against what was issued, and asks before credentials are issued anew. */
export function CorrectDialog({ correcting }: { readonly correcting: Correcting }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  usePaneState();
  const { chosen, go, stay, label, trouble } = correcting;
  const count = go?.length ?? chosen.length;
  const waits = isIssuing(pane);
  const leave = () => { leaveCorrecting(pane); };
  const actions = (
    <>
      <Button onClick={leave}>{count === 0 ? say('standing.close') : say('standing.keep', { count })}</Button>
      {count > 0 && <Button appearance="primary" disabledFocusable={!go || waits || label.trim() === '' || isTooLong(label)} onClick={() => { void correct(pane); }}>{say('correct.do', { count })}</Button>}
    </>
  );
  return (
    <BottomSheet title={count === 0 ? say('correct.nothing') : say('correct.ask', { count })} actions={actions} onLeave={leave}>
      {!go && !trouble && <Spinner size="small" delay={300} label={say('correct.looking')} />}
      {go && count > 0 && (
        <>
          <ul className={styles.people} tabIndex={0} aria-label={say('correct.changes')}>{go.slice(0, mostShown).map((person) => <Changes key={person.key} person={person} />)}</ul>
          {count > mostShown && <p className={styles.stays}>{say('correct.others', { count: count - mostShown })}</p>}
          <p className={styles.line}>{say('correct.tells', { count })}</p>
          <Field label={say('review.label')} required><Input value={label} onChange={(_, { value }) => { changeCorrecting(pane, { label: value }); }} /></Field>
        </>
      )}
      {go && stay.map(({ reason, count: many }) => <p key={reason} className={styles.stays}>{say(`correct.stays.${reason}`, { count: many })}</p>)}
      {waits && count > 0 && <p className={styles.stays}>{say('correct.waits')}</p>}
      {trouble && <InTheWay trouble={trouble} retry={() => { void askCorrecting(pane, chosen, label); }} />}
    </BottomSheet>
  );
}

function Changes({ person: { name, values } }: { readonly person: CorrectedPerson }) {
  const styles = useStyles();
  const say = useSay();
  const text = (value: FieldValue | undefined): string => (value === undefined || value === '' ? say('correct.empty') : String(value));
  return (
    <li className={styles.person}>
      <div className={styles.name}><bdi dir="auto">{name}</bdi></div>
      {values.map(({ column, was, is }) => <div key={column.key} className={styles.value}>{say('correct.value', { header: column.header, was: text(was), is: text(is) })}</div>)}
    </li>
  );
}
