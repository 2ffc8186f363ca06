import type { SignInProblem } from '../sign-in';
import type { FirstKey } from '../texts/text-key';
import type { Say } from '../texts/say';
import { Button, Field, Input, Link, MessageBar, MessageBarBody, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Person20Regular } from '@fluentui/react-icons/svg/person';
import { useEffect, useState } from 'react';
import { usePane, usePaneState } from '../pane-context';
import { giveToken, loadProviders, signInAt } from '../state/signing-in';
import { useFirstSay } from '../texts/say';

const useStyles = makeStyles({
  choice: { display: 'grid', gap: tokens.spacingVerticalS, width: '100%', minWidth: '240px', textAlign: 'start' },
  text: { whiteSpace: 'normal' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  // In high contrast a link has the colour of the text around it.
  other: { ...typographyStyles.caption1, justifySelf: 'start', minHeight: '24px', '@media (forced-colors: active)': { textDecorationLine: 'underline' } },
});

/** The ways to sign in. The access token is folded away where people have accounts. */
export function SignInChoice({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const styles = useStyles();
  const say = useFirstSay();
  const pane = usePane();
  const { busy, connection, signingIn: { providers, at, problem } } = usePaneState();
  const [withToken, setWithToken] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => {
    if (!providers) void loadProviders(pane).then(() => { setIsAsked(true); });
  }, [pane, providers]);
  // Whoever cannot be told the ways has the access token left.
  if (!providers && !isAsked) return null;
  const ways = providers ?? [];
  const showsToken = withToken || ways.length === 0 || problem?.kind === 'unknownToken';
  // Whoever was signed in goes on where they were.
  const first = ways.find(({ name }) => name === connection?.me.provider) ?? ways[0];
  const enter = async (signedIn: Promise<boolean>) => { if (await signedIn) onSignedIn(); };
  return (
    <div className={styles.choice}>
      <div>
        <div role="alert">
          {problem && problem.kind !== 'unknownToken' && <MessageBar intent="error" layout="multiline"><MessageBarBody className={styles.text}>{sentence(problem, say, pane.services.issuerName)}</MessageBarBody></MessageBar>}
        </div>
        <p className={styles.quiet} aria-live="polite">{at && say('signIn.underWay', { provider: at.name })}</p>
      </div>
      {ways.map((provider) => (
        <Button key={provider.id} appearance={provider === first && !showsToken ? 'primary' : 'secondary'} icon={<Person20Regular />} disabledFocusable={at !== undefined} autoFocus={provider === first}
          onClick={() => { if (!at) void enter(signInAt(pane, provider)); }}>
          {say('signIn.with', { provider: provider.name })}
        </Button>
      ))}
      {showsToken
        ? <TokenForm busy={busy} isUnknown={problem?.kind === 'unknownToken'} onToken={(token) => { void enter(giveToken(pane, token)); }} />
        : <Link as="button" className={styles.other} onClick={() => { setWithToken(true); }}>{say('signIn.useToken')}</Link>}
    </div>
  );
}

function TokenForm({ busy, isUnknown, onToken }: { readonly busy: boolean; readonly isUnknown: boolean; readonly onToken: (token: string) => void }) {
  const styles = useStyles();
  const say = useFirstSay();
  const { services: { issuerName: issuer } } = usePane();
  const [token, setToken] = useState('');
  const isReady = !busy && token.trim() !== '';
  return (
    <form className={styles.choice} onSubmit={(event) => { event.preventDefault(); if (isReady) onToken(token); }}>
      <Field label={say('connect.token', { issuer })} hint={say('connect.tokenHint')} {...(isUnknown && { validationMessage: say('connect.unknown', { issuer }), validationState: 'error' as const })}>
        <Input type="password" autoComplete="off" autoFocus value={token} onChange={(_, { value }) => { setToken(value); }} />
      </Field>
      <Button appearance="primary" type="submit" disabledFocusable={!isReady}>{say('connect.action')}</Button>
    </form>
  );
}

function sentence(problem: SignInProblem, say: Say<FirstKey>, issuer: string): string {
  switch (problem.kind) {
    case 'refused': return problem.message;
    case 'providerUnreachable':
    case 'failed': return say(`signIn.${problem.kind}`, { provider: problem.provider });
    case 'issuerUnreachable': return say('obstacle.unreachableText', { issuer });
    case 'unknownToken': return say('connect.unknown', { issuer });
    case 'cancelled':
    case 'popupBlocked': return say(`signIn.${problem.kind}`, { issuer });
  }
}
