import type { ReactNode } from 'react';
import type { CheckedList } from '../../state/pane-state';
import type { Say } from '../../texts/say';
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../../pane-context';
import { restoreHeaders, takeNewTitles } from '../../state/checking';
import { useSay } from '../../texts/say';

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalM }, text: { whiteSpace: 'normal' }, actions: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalXS } });

const quoted = (headers: readonly string[], say: Say, language: string): string => new Intl.ListFormat(language).format(headers.map((header) => say('check.headers.column', { header })));

/** Somebody wrote over the header row: nobody can tell any more what stands below. What is offered is what the titles around it allow. */
export function HeaderProblem({ lost, snapshot, match }: Pick<CheckedList, 'lost' | 'snapshot'> & { readonly match: () => void }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const restorable = lost.filter(({ place }) => place !== undefined);
  const newTitles = lost.flatMap(({ renamedTo }) => (renamedTo ? [renamedTo.header] : []));
  const columns = quoted(lost.map(({ header }) => header), say, pane.services.language);
  return (
    <Problem title={say('check.headers.title', { row: (snapshot.headerRow ?? 0) + 1 })} text={say(restorable.length === lost.length ? 'check.headers.text' : 'check.headers.gone', { columns })}>
      <MessageBarActions className={styles.actions}>
        {restorable.length > 0 && <Button size="small" onClick={() => { void restoreHeaders(pane); }}>{say('check.headers.restore')}</Button>}
        {newTitles.length === lost.length && <Button size="small" onClick={() => { void takeNewTitles(pane); }}>{say('check.headers.use', { count: newTitles.length, header: newTitles[0] ?? '' })}</Button>}
        <Button size="small" onClick={match}>{say('check.headers.match')}</Button>
      </MessageBarActions>
    </Problem>
  );
}

/** Some of Confer's own columns are gone: issuing now could issue twice. */
export function ReceiptProblem({ missing }: { readonly missing: readonly string[] }) {
  const say = useSay();
  const pane = usePane();
  return <Problem title={say('check.receipts.title')} text={say('check.receipts.text', { columns: quoted(missing, say, pane.services.language) })} />;
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
