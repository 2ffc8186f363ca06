import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  // Nothing for a moment: what comes at once needs no stand-in.
  rows: { display: 'grid', gap: tokens.spacingVerticalL, padding: `${tokens.spacingVerticalM} 0`, opacity: 0, animationName: { to: { opacity: 1 } }, animationDelay: '300ms', animationDuration: '1ms', animationFillMode: 'forwards' },
  row: { display: 'grid', gap: tokens.spacingVerticalS },
  line: { height: '14px', borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorNeutralBackground5, '@media (forced-colors: active)': { border: '1px solid GrayText' } },
  short: { width: '60%' },
});

/** Stands where rows of a list will be. */
export function SkeletonRows({ name, count = 6 }: { readonly name: string; readonly count?: number }) {
  const styles = useStyles();
  return (
    <div role="status" aria-label={name} className={styles.rows}>
      {Array.from({ length: count }, (_, row) => <div key={row} className={styles.row}><span className={styles.line} /><span className={`${styles.line} ${styles.short}`} /></div>)}
    </div>
  );
}
