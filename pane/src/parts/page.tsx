import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: '280px', backgroundColor: tokens.colorNeutralBackground1 },
  content: { flex: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`, scrollbarWidth: 'thin' },
  foot: { flex: 'none', padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: 'grid', gap: tokens.spacingVerticalS },
});

/** The frame of every screen: what stays above, the content that scrolls, the actions that stay below. */
export function Page({ head, foot, children }: { readonly head?: ReactNode; readonly foot?: ReactNode; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      {head}
      <main className={styles.content}>{children}</main>
      {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
    </div>
  );
}
