import type { ReactNode } from 'react';
import { makeStyles } from '@fluentui/react-components';

export const useUnseen = makeStyles({ unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } });

/** Words for screen readers alone, where the eye sees a sign. */
export function Unseen({ children }: { readonly children: ReactNode }) {
  const styles = useUnseen();
  return <span className={styles.unseen}>{children}</span>;
}
