import type { Obstacle } from '../state/pane-state';
import type { TextValues } from '../texts/say';
import type { FirstKey } from '../texts/text-key';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CloudOff32Regular } from '@fluentui/react-icons/svg/cloud-off';
import { HourglassHalf24Regular } from '@fluentui/react-icons/svg/hourglass-half';
import { PersonKey32Regular } from '@fluentui/react-icons/svg/person-key';
import { TableDismiss28Regular } from '@fluentui/react-icons/svg/table-dismiss';
import { Suspense, useEffect } from 'react';
import { usePane } from '../pane-context';
import { Heading } from '../parts/heading';
import { Page } from '../parts/page';
import { StateScreen } from '../parts/state-screen';
import { openPane } from '../state/opening';
import { useFirstSay } from '../texts/say';
import { SignInChoice } from './later';

const useStyles = makeStyles({
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** Seconds until an issuer that did not answer is asked again by itself; one that is busy says how long it wants to be left alone. */
const openingPatience = 20;
const patienceWith = (obstacle: Obstacle): number | undefined => (obstacle.kind === 'unreachable' ? openingPatience : obstacle.kind === 'busy' ? obstacle.seconds : undefined);

/** 09: in place of a screen that cannot go on. What is so, that nothing is lost, and the one thing to do. */
export function ObstacleScreen({ obstacle, dismiss }: { readonly obstacle: Obstacle; readonly dismiss: (() => void) | undefined }) {
  const styles = useStyles();
  const say = useFirstSay();
  const pane = usePane();
  const { title, text, values } = words(obstacle, pane.services.issuerName);
  const { kind } = obstacle;
  const goOn = dismiss ?? (() => { void openPane(pane); });
  const patience = patienceWith(obstacle);
  useEffect(() => {
    if (patience === undefined) return undefined;
    const timer = setTimeout(() => { void openPane(pane); }, patience * 1000);
    return () => { clearTimeout(timer); };
  }, [patience, pane]);
  return (
    <Page>
      <StateScreen alert icon={iconOf(obstacle)} brand={kind === 'signIn'} heading={<Heading>{say(title)}</Heading>} text={obstacle.kind === 'refused' ? obstacle.message : say(text, values)}>
        {kind === 'signIn' ? <Suspense><SignInChoice onSignedIn={goOn} /></Suspense> : <Button appearance="primary" onClick={goOn}>{say('obstacle.retry')}</Button>}
        {kind === 'unreachable' && <p className={styles.quiet}>{say('obstacle.retryIn', { seconds: openingPatience })}</p>}
      </StateScreen>
    </Page>
  );
}

/** What Google has against a request never came to the issuer. */
const refusals: Readonly<Record<string, FirstKey>> = { 'issuer-blocked': 'obstacle.unreachable', 'permission-missing': 'obstacle.sheet' };

export function words(obstacle: Obstacle, issuer: string): { readonly title: FirstKey; readonly text: FirstKey; readonly values: TextValues } {
  switch (obstacle.kind) {
    case 'unreachable': return { title: 'obstacle.unreachable', text: 'obstacle.unreachableText', values: { issuer } };
    case 'busy': return { title: 'obstacle.busy', text: 'obstacle.busyText', values: { issuer } };
    case 'signIn': return { title: 'obstacle.signIn', text: 'obstacle.signInText', values: {} };
    case 'refused': return { title: refusals[obstacle.code] ?? 'obstacle.refused', text: 'obstacle.unreachableText', values: { issuer } };
    case 'sheet': return { title: 'obstacle.sheet', text: `obstacle.${obstacle.code}`, values: {} };
  }
}

export function iconOf({ kind }: Obstacle) {
  switch (kind) {
    case 'unreachable': return <CloudOff32Regular />;
    case 'busy': return <HourglassHalf24Regular />;
    case 'signIn': return <PersonKey32Regular />;
    case 'refused':
    case 'sheet': return <TableDismiss28Regular />;
  }
}
