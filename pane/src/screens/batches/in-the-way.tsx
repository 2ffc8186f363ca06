import type { Trouble } from '@confer/core';
import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { ShownAsOf } from './shown-as-of';

const useStyles = makeStyles({ text: { whiteSpace: 'normal' } });

/** Why the issuer has not done what it was asked for, and the one thing to do. */
export function InTheWay({ trouble, retry }: { readonly trouble: Trouble; readonly retry: () => void }) {
  const styles = useStyles();
  if (trouble.kind !== 'refused') return <ShownAsOf trouble={trouble} shownAt={undefined} retry={retry} />;
  return <MessageBar intent="error" layout="multiline"><MessageBarBody className={styles.text}>{trouble.message}</MessageBarBody></MessageBar>;
}
