import type { Trouble } from '@confer/core';
import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { usePane } from '../../pane-context';
import { TextLink } from '../../parts/text-link';
import { signInAgain } from '../../state/batches';
import { timeOfDay } from '../../texts/moments';
import { useSay } from '../../texts/say';

const useStyles = makeStyles({ text: { whiteSpace: 'normal' }, bar: { minHeight: 0 } });

interface ShownAsOfProps {
  readonly trouble: Trouble;
  /** When the issuer last answered. */
  readonly shownAt: Date | undefined;
  readonly retry: () => void;
}

/** Above a list that could not be read again: of when it is, and the one thing to do. */
export function ShownAsOf({ trouble, shownAt, retry }: ShownAsOfProps) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const sentence = trouble.kind === 'refused' ? trouble.message
    : trouble.kind === 'signIn' ? say('batches.signIn')
    : shownAt ? say('batches.asOf', { time: timeOfDay(shownAt, pane.services.language) })
    : say('batches.unreachable');
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.text}>
        {sentence}{' '}
        {trouble.kind === 'signIn'
          ? <TextLink onClick={() => { signInAgain(pane); }}>{say('batches.signInAgain')}</TextLink>
          : <TextLink onClick={retry}>{say('batches.retry')}</TextLink>}
      </MessageBarBody>
    </MessageBar>
  );
}
