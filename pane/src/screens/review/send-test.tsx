import type { Trouble } from '@confer/core';
import type { CheckedList, Review } from '../../state/pane-state';
import type { TextKey } from '../../texts/text-key';
import { Button, Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Mail16Regular } from '@fluentui/react-icons/svg/mail';
import { MailCheckmark16Regular } from '@fluentui/react-icons/svg/mail-checkmark';
import { testMessageRequest } from '@confer/core';
import { useState } from 'react';
import { usePane, usePaneState } from '../../pane-context';
import { TextLink } from '../../parts/text-link';
import { sendTest } from '../../state/test-message';
import { useSay } from '../../texts/say';

const useStyles = makeStyles({
  form: { flex: '1 1 100%', display: 'grid', gap: tokens.spacingVerticalS },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
  sent: { ...typographyStyles.caption1, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', minHeight: '24px', minWidth: 0, overflowWrap: 'anywhere' },
  good: { flex: 'none', color: tokens.colorStatusSuccessForeground1 },
});

type Stage = { readonly is: 'idle' | 'asking' | 'sending' } | { readonly is: 'sent'; readonly to: string } | { readonly is: 'failed'; readonly why: string };

/** Sends the message of the first row that goes to the person: to the address with which they are signed in, or to one for which they are asked once. */
export function SendTest({ list, review: { plan, issueDate } }: { readonly list: CheckedList; readonly review: Review }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { testAddress, connection } = usePaneState();
  const known = testAddress ?? connection?.me.email ?? undefined;
  const [stage, setStage] = useState<Stage>({ is: 'idle' });
  const [address, setAddress] = useState(known ?? '');
  const asks = stage.is === 'asking' || stage.is === 'failed' || (stage.is === 'sending' && known === undefined);
  const [row] = plan.go;
  if (row === undefined) return null;

  const send = async (to: string) => {
    if (!testMessageRequest.shape.to.safeParse(to).success) {
      setStage({ is: 'failed', why: say('test.noAddress') });
      return;
    }
    setStage({ is: 'sending' });
    const outcome = await sendTest(pane, list, row, issueDate, to);
    setStage(outcome.ok ? { is: 'sent', to: outcome.value.to } : { is: 'failed', why: say(...words(outcome.trouble, pane.services.issuerName)) });
  };
  if (stage.is === 'sent') {
    return (
      <span className={styles.sent} role="status">
        <MailCheckmark16Regular className={styles.good} aria-hidden="true" /><span>{say('test.sent', { address: stage.to })}</span>
        <TextLink onClick={() => { setStage({ is: 'asking' }); }}>{say('test.again')}</TextLink>
      </span>
    );
  }
  if (!asks) {
    const start = () => { if (known === undefined) setStage({ is: 'asking' }); else void send(known); };
    return <Button size="small" icon={<Mail16Regular />} disabledFocusable={stage.is === 'sending'} onClick={start}>{say(stage.is === 'sending' ? 'test.sending' : 'test.send')}</Button>;
  }
  const to = address.trim();
  const ready = to !== '' && stage.is !== 'sending';
  return (
    <form className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); if (ready) void send(to); }}>
      <Field label={say('test.to')} size="small" {...(stage.is === 'failed' && { validationMessage: stage.why, validationState: 'error' as const })}>
        <Input autoFocus size="small" type="email" autoComplete="email" value={address} onChange={(_, { value }) => { setAddress(value); }} />
      </Field>
      <div className={styles.actions}>
        <Button size="small" type="submit" disabledFocusable={!ready}>{say(stage.is === 'sending' ? 'test.sending' : 'test.submit')}</Button>
        <Button size="small" appearance="subtle" onClick={() => { setStage({ is: 'idle' }); }}>{say('test.leave')}</Button>
      </div>
    </form>
  );
}

/** A message of the issuer stands as it is; it says what to do. */
function words(trouble: Trouble, issuer: string): [TextKey, Record<string, string>] {
  switch (trouble.kind) {
    case 'refused': return ['test.refused', { message: trouble.message }];
    case 'signIn': return ['test.signIn', {}];
    case 'busy':
    case 'unreachable': return ['test.unreachable', { issuer }];
  }
}
