import type { HostErrorCode } from '@confer/core';
import type { ReactNode } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef } from 'react';
import { TextLink } from '../../parts/text-link';
import { useSay } from '../../texts/say';

const useStyles = makeStyles({ text: { whiteSpace: 'normal' }, bar: { minHeight: 0 }, focused: { outlineStyle: 'none' } });

interface ResultNoteProps {
  readonly unwritten: HostErrorCode | undefined;
  readonly retry: (() => void) | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What has just been done, and whether the sheet says so. It takes the focus: what was pressed is gone. */
export function ResultNote({ unwritten, retry, onClose, children }: ResultNoteProps) {
  const styles = useStyles();
  const say = useSay();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => { bar.current?.focus(); }, []);
  return (
    <div ref={bar} tabIndex={-1} className={styles.focused}>
      <MessageBar intent={unwritten ? 'warning' : 'success'} layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.text}>
          {children}
          {unwritten && <div>{say('standing.unwritten')} {say(`obstacle.${unwritten}`)} {retry && <TextLink onClick={retry}>{say('batches.retry')}</TextLink>}</div>}
        </MessageBarBody>
        <MessageBarActions containerAction={<Button appearance="transparent" icon={<Dismiss16Regular />} aria-label={say('standing.close')} onClick={onClose} />} />
      </MessageBar>
    </div>
  );
}
