import type { HostErrorCode } from '@confer/core';
import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { usePane } from '../../pane-context';
import { TextLink } from '../../parts/text-link';
import { catchUpAgain } from '../../state/catching-up';
import { useSay } from '../../texts/say';

const useStyles = makeStyles({ text: { whiteSpace: 'normal' }, bar: { minHeight: 0 } });

/** The sheet did not take what the batch shows. */
export function SheetBehind({ code }: { readonly code: HostErrorCode }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.text}>
        {say('standing.unwritten')} {say(`obstacle.${code}`)} <TextLink onClick={() => { void catchUpAgain(pane); }}>{say('batches.retry')}</TextLink>
      </MessageBarBody>
    </MessageBar>
  );
}
