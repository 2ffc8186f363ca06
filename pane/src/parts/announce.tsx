import { useUnseen } from './unseen';

/** A sentence for screen readers alone, spoken when it changes. */
export function Announce({ text }: { readonly text: string }) {
  const styles = useUnseen();
  return <div role="status" className={styles.unseen}>{text}</div>;
}
