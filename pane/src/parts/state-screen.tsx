import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', alignItems: 'center', justifyContent: 'center', minHeight: '100%', boxSizing: 'border-box', gap: tokens.spacingVerticalS, paddingBottom: '64px', textAlign: 'center' },
  disc: { display: 'grid', placeItems: 'center', width: '72px', height: '72px', marginBottom: tokens.spacingVerticalS, borderRadius: '50%', backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  brand: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground1 },
  text: { ...typographyStyles.body1, margin: 0, textWrap: 'balance', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalM, minWidth: '160px' },
});

interface StateScreenProps {
  readonly icon: ReactNode;
  readonly brand?: boolean;
  readonly heading: ReactNode;
  readonly text: string;
  readonly children?: ReactNode;
  readonly alert?: boolean;
}

/** One thing is so, and one thing can be done: an obstacle, or an empty state. */
export function StateScreen({ icon, brand = false, heading, text, children, alert = false }: StateScreenProps) {
  const styles = useStyles();
  return (
    <section className={styles.screen} role={alert ? 'alert' : undefined}>
      <span className={mergeClasses(styles.disc, brand && styles.brand)} aria-hidden="true">{icon}</span>
      {heading}
      <p className={styles.text}>{text}</p>
      <div className={styles.actions}>{children}</div>
    </section>
  );
}
