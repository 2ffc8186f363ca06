import type { ReactNode } from 'react';
import type { CheckedList } from '../../state/pane-state';
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../../pane-context';
import { restoreHeaders } from '../../state/checking';
import { useSay } from '../../texts/say';

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalM }, text: { whiteSpace: 'normal' } });

const quoted = (headers: readonly string[], language: string): string => new Intl.ListFormat(language).format(headers.map((header) => `“${header}”`));

/** Somebody wrote over the header row: nobody can tell any more what stands below. */
export function HeaderProblem({ lost, match }: { readonly lost: CheckedList['lost']; readonly match: () => void }) {
  const say = useSay();
  const pane = usePane();
  return (
    <Problem title={say('check.headers.title')} text={say('check.headers.text', { columns: quoted(lost.map(({ header }) => header), pane.services.language) })}>
      <MessageBarActions>
        <Button size="small" onClick={() => { void restoreHeaders(pane); }}>{say('check.headers.restore')}</Button>
        <Button size="small" onClick={match}>{say('check.headers.match')}</Button>
      </MessageBarActions>
    </Problem>
  );
}

/** Some of Confer's own columns are gone: issuing now could issue twice. */
export function ReceiptProblem({ missing }: { readonly missing: readonly string[] }) {
  const say = useSay();
  const pane = usePane();
  return <Problem title={say('check.receipts.title')} text={say('check.receipts.text', { columns: quoted(missing, pane.services.language) })} />;
}

function Problem({ title, text, children }: { readonly title: string; readonly text: string; readonly children?: ReactNode }) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.text}>
        <MessageBarTitle>{title}</MessageBarTitle>
        {text}
      </MessageBarBody>
      {children}
    </MessageBar>
  );
}
