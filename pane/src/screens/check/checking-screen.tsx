import type { FirstCheck } from '../../state/pane-state';
import { makeStyles, ProgressBar, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { Heading } from '../../parts/heading';
import { ListHead } from '../../parts/list-head';
import { Page } from '../../parts/page';
import { useSay } from '../../texts/say';

const useStyles = makeStyles({
  bar: { height: '8px', margin: '6px 0 16px' },
  rows: { display: 'grid', gap: tokens.spacingVerticalM },
  row: { height: '32px' },
});

/** A long list that is checked for the first time. Later runs keep what is shown until they know better. */
export function CheckingScreen({ definition, sheetName, rows, checked }: FirstCheck) {
  const styles = useStyles();
  const say = useSay();
  return (
    <Page head={<ListHead definition={definition} where={say('context.list', { sheet: sheetName, rows })} step="check" />}>
      <Heading>{say('check.checking', { rows })}</Heading>
      <ProgressBar className={styles.bar} max={rows} value={Math.min(checked, rows)} aria-label={say('check.checking', { rows })} aria-valuetext={say('check.progress', { checked: Math.min(checked, rows), rows })} />
      <Skeleton className={styles.rows} aria-hidden="true">
        {['first', 'second', 'third', 'fourth'].map((row) => <SkeletonItem key={row} className={styles.row} />)}
      </Skeleton>
    </Page>
  );
}
