import type { ColumnKey, DateOrderQuestion } from '@confer/core';
import type { CheckedList } from '../../state/pane-state';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CalendarQuestionMark20Regular } from '@fluentui/react-icons/svg/calendar-question-mark';
import { usePane, usePaneState } from '../../pane-context';
import { answerDateOrder } from '../../state/checking';
import { dayInWords } from '../../texts/dates';
import { useSay } from '../../texts/say';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalM, marginBottom: tokens.spacingVerticalM, border: `1px solid ${tokens.colorBrandStroke2}`, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorBrandBackground2 },
  title: { ...typographyStyles.body1Strong, display: 'flex', alignItems: 'center', gap: '6px', margin: 0 },
  brand: { color: tokens.colorBrandForeground1 },
  text: { ...typographyStyles.caption1, margin: '2px 0 8px' },
  readings: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  reading: { minWidth: 0, minHeight: '44px', padding: '4px' },
  lines: { display: 'grid' },
  day: { ...typographyStyles.caption1Strong },
  order: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  answer: { ...typographyStyles.caption1, display: 'flex', alignItems: 'center', gap: '4px' },
});

/** One column, one real cell, and its readings in words; the answer holds for the column. */
export function OrderQuestion({ question: { column, header, cells, example, readings } }: { readonly question: DateOrderQuestion }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { busy } = usePaneState();
  return (
    <section className={styles.card} aria-labelledby="order">
      <h2 id="order" className={styles.title}><CalendarQuestionMark20Regular className={styles.brand} aria-hidden="true" />{say('check.order.title')}</h2>
      <p className={styles.text}>{say('check.order.text', { cells, header, example })}</p>
      <div className={styles.readings}>
        {(['dayFirst', 'monthFirst'] as const).map((order) => (
          <Button key={order} className={styles.reading} disabledFocusable={busy} onClick={() => { void answerDateOrder(pane, column.key, order); }}>
            <span className={styles.lines}>
              <span className={styles.day}>{dayInWords(readings[order], pane.services.language)}</span>
              <span className={styles.order}>{say(`check.order.${order}`)}</span>
            </span>
          </Button>
        ))}
      </div>
    </section>
  );
}

/** Answers that were given, and the way to change them. */
export function OrderAnswers({ list: { note, columns } }: { readonly list: CheckedList }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  return Object.entries(note.dateOrders).map(([key, order]) => {
    const column = columns.find((each) => each.key === key);
    return column && (
      <div key={key} className={styles.answer}>
        <span>{say('check.order.answered', { header: column.header, order })}</span>
        <Button size="small" appearance="transparent" onClick={() => { void answerDateOrder(pane, key as ColumnKey, undefined); }}>{say('check.order.change')}</Button>
      </div>
    );
  });
}
