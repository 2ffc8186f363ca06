import type { ChangedStanding } from '../../state/standing-state';
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef } from 'react';
import { usePane, usePaneState } from '../../pane-context';
import { TextLink } from '../../parts/text-link';
import { forgetChanged, undoStanding, writeStanding } from '../../state/standing';
import { useSay } from '../../texts/say';

const useStyles = makeStyles({ text: { whiteSpace: 'normal' }, bar: { minHeight: 0 }, focused: { outlineStyle: 'none' } });

/** What has just changed, and the way back. It takes the focus: what was pressed is gone. */
export function ChangedNote({ changed }: { readonly changed: ChangedStanding }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { busy } = usePaneState();
  const bar = useRef<HTMLDivElement>(null);
  const { action, people, mayBeUndone, unwritten } = changed;
  useEffect(() => { bar.current?.focus(); }, [action]);
  return (
    <div ref={bar} tabIndex={-1} className={styles.focused}>
      <MessageBar intent={unwritten ? 'warning' : 'success'} layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.text}>
          {say(`standing.done.${action}`, { count: people.length })}{' '}
          {mayBeUndone && <TextLink disabled={busy} onClick={() => { void undoStanding(pane); }}>{say('check.undo')}</TextLink>}
          {unwritten && <div>{say('standing.unwritten')} {say(`obstacle.${unwritten}`)} <TextLink onClick={() => { void writeStanding(pane); }}>{say('batches.retry')}</TextLink></div>}
        </MessageBarBody>
        <MessageBarActions containerAction={<Button appearance="transparent" icon={<Dismiss16Regular />} aria-label={say('standing.close')} onClick={() => { forgetChanged(pane); }} />} />
      </MessageBar>
    </div>
  );
}
