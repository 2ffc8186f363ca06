import type { CellArea } from '@confer/core';
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { areaAddress } from '@confer/core';
import { usePane } from '../../pane-context';
import { goTo } from '../../state/checking';
import { useSay } from '../../texts/say';

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalM }, text: { whiteSpace: 'normal' } });

/** Of many, the first are named. */
const named = 3;

/** Merged cells touch the list: nobody can tell what the rows under them should hold, so nothing is issued. */
export function MergedProblem({ areas: [first, ...others] }: { readonly areas: readonly CellArea[] }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  if (!first) return null;
  const more = others.length + 1 - named;
  const addresses = [first, ...others].slice(0, named).map(areaAddress);
  const cells = new Intl.ListFormat(pane.services.language).format(more > 0 ? [...addresses, say('check.merged.more', { count: more })] : addresses);
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.text}>
        <MessageBarTitle>{say('check.merged.title')}</MessageBarTitle>
        {say('check.merged.text', { cells })}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => { void goTo(pane, first); }}>{say('check.merged.show')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
