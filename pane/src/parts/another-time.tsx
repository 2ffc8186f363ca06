import type { Trouble } from '@confer/core';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../pane-context';
import { holdUntil } from '../state/held-batch';
import { clockText, holdProblem, leavesAt } from '../state/holding';
import { useSay } from '../texts/say';
import { TextLink } from './text-link';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS, width: '100%' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface AnotherTimeProps {
  readonly batchIds: readonly string[];
  /** When they leave, as it stands. */
  readonly until: Date;
}

/** Gives a held batch another day and time, up to a year away. */
export function AnotherTime({ batchIds, until }: AnotherTimeProps) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const [at, setAt] = useState<string>();
  const [trouble, setTrouble] = useState<Trouble>();
  if (at === undefined) return <TextLink onClick={() => { setTrouble(undefined); setAt(clockText(until)); }}>{say('held.another')}</TextLink>;
  const choice = { kind: 'until', at } as const;
  const problem = holdProblem(choice, pane.services.now());
  const why = problem ? say(`hold.${problem}`) : trouble && (trouble.kind === 'refused' ? trouble.message : say('test.unreachable', { issuer: pane.services.issuerName }));
  const hold = async () => {
    const moment = leavesAt(choice, pane.services.now());
    if (problem || !moment) return;
    const refused = await holdUntil(pane, batchIds, moment);
    setTrouble(refused);
    if (!refused) setAt(undefined);
  };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); void hold(); }}>
      <Field label={say('hold.untilLabel')} {...(why && { validationMessage: why, validationState: 'error' as const })}>
        <Input autoFocus type="datetime-local" value={at} onChange={(_, { value }) => { setAt(value); }} />
      </Field>
      <div className={styles.actions}>
        <Button size="small" type="submit" disabledFocusable={problem !== undefined}>{say('held.holdUntil')}</Button>
        <Button size="small" appearance="subtle" onClick={() => { setAt(undefined); }}>{say('held.keepTime')}</Button>
      </div>
    </form>
  );
}
