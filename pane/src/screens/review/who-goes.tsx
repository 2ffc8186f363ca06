import type { CheckedList } from '../../state/pane-state';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { indexOfRow } from '@confer/core';
import { useSay } from '../../texts/say';

const useStyles = makeStyles({
  text: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  summary: { ...typographyStyles.caption1, cursor: 'pointer', minHeight: '24px', color: tokens.colorBrandForegroundLink },
  names: { ...typographyStyles.caption1, margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, overflowWrap: 'anywhere' },
});

/** Names that are listed; who reads further has the sheet for it. */
const mostNames = 200;

/** Who goes, by name, for spreadsheets that cannot tell of all rows that are out of sight. */
export function WhoGoes({ list, rows }: { readonly list: CheckedList; readonly rows: readonly number[] }) {
  const styles = useStyles();
  const say = useSay();
  const { snapshot, binding } = list;
  const nameIn = (row: number) => (['fullName', 'firstName', 'lastName'] as const)
    .flatMap((key) => { const place = binding[key]; return place === undefined ? [] : [String(snapshot.rows[indexOfRow(row)]?.[place] ?? '')]; }).join(' ').trim();
  return (
    <section>
      <p className={styles.text}>{say('review.filterViews')}</p>
      <details>
        <summary className={styles.summary}>{say('review.whoGoes', { count: rows.length })}</summary>
        <ol className={styles.names}>{rows.slice(0, mostNames).map((row) => <li key={row} value={row + 1}><bdi>{nameIn(row)}</bdi></li>)}</ol>
        {rows.length > mostNames && <p className={styles.text}>{say('review.andOthers', { count: rows.length - mostNames })}</p>}
      </details>
    </section>
  );
}
