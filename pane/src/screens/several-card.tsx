import type { Definition, TableSnapshot } from '@confer/core';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import { rowsOfList } from '../state/choosing';
import { chooseSeveral } from '../state/several-preparing';
import { useSay } from '../texts/say';

const useStyles = makeStyles({
  card: { display: 'grid', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorBrandStroke2}`, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorBrandBackground2 },
  title: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorBrandForeground1 },
  strong: { ...typographyStyles.body1Strong },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** On the first screen: the rows of the open list say which definitions they are for. */
export function SeveralCard({ named, sheet }: { readonly named: readonly Definition[]; readonly sheet: TableSnapshot }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  return (
    <section className={styles.card} aria-labelledby="several">
      <h2 id="several" className={styles.title}>{say('start.fits')}</h2>
      <div>
        <div className={styles.strong}>{say('several.name', { count: named.length })}</div>
        <div className={styles.quiet}>{say('several.fit', { names: new Intl.ListFormat(pane.services.language).format(named.map(({ name }) => name)), rows: rowsOfList(sheet) })}</div>
      </div>
      <Button appearance="primary" onClick={() => { chooseSeveral(pane, named); }}>{say('start.use')}</Button>
    </section>
  );
}
