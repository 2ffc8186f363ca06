import type { Obstacle, Running } from '../state/pane-state';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { progressOf, secondsUntilRetry } from '@confer/core';
import { Suspense } from 'react';
import { usePane } from '../pane-context';
import { Badge } from '../parts/badge';
import { CountedBar } from '../parts/counted-bar';
import { Heading } from '../parts/heading';
import { Page } from '../parts/page';
import { StateScreen } from '../parts/state-screen';
import { stopIssuing, tryAgain } from '../state/issuing';
import { useSay } from '../texts/say';
import { SignInChoice } from './later';
import { iconOf, words } from './obstacle';

const useStyles = makeStyles({
  kept: { padding: '10px 16px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  texts: { minWidth: 0 },
  label: { ...typographyStyles.body1Strong },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** 09, for a batch on its way: its progress stays in sight. */
export function BatchObstacleScreen({ running, obstacle }: { readonly running: Running; readonly obstacle: Obstacle }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { issued, total, waiting } = progressOf(running.issuance);
  const issuer = pane.services.issuerName;
  const { title, text, values } = words(obstacle, issuer);
  const head = (
    <header className={styles.kept}>
      <div className={styles.row}>
        <Badge definition={running.definition} small />
        <div className={styles.texts}>
          <div className={styles.label}><bdi>{running.issuance.batch.label}</bdi></div>
          <p className={styles.quiet}>{say('issuing.kept', { issued, total, waiting })}</p>
        </div>
      </div>
      <CountedBar name={say('issuing.progress', { issued, total })} parts={[{ kind: 'running', count: issued }, { kind: 'rest', count: total - issued }]} />
    </header>
  );
  const sentence = obstacle.kind === 'refused' ? obstacle.message
    : obstacle.kind === 'unreachable' ? say('obstacle.unreachableBatch', { waiting, issuer })
    : obstacle.kind === 'signIn' ? say('obstacle.signInBatch', { waiting })
    : say(text, values);
  return (
    <Page head={head}>
      <StateScreen alert icon={iconOf(obstacle)} brand={obstacle.kind === 'signIn'} heading={<Heading>{say(title)}</Heading>} text={sentence}>
        {obstacle.kind === 'signIn' ? <Suspense><SignInChoice onSignedIn={() => { tryAgain(pane); }} /></Suspense> : <Button appearance="primary" onClick={() => { tryAgain(pane); }}>{say('obstacle.retry')}</Button>}
        {obstacle.kind === 'unreachable' && <p className={styles.quiet}>{say('obstacle.retryIn', { seconds: secondsUntilRetry(running.issuance.attempts) })}</p>}
        {obstacle.kind === 'refused' && <Button onClick={() => { stopIssuing(pane); }}>{say('obstacle.giveUp')}</Button>}
      </StateScreen>
    </Page>
  );
}
