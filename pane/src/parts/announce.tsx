import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } });

/** A sentence for screen readers alone, spoken when it changes. */
export function Announce({ text }: { readonly text: string }) {
  const styles = useStyles();
  return <div role="status" className={styles.unseen}>{text}</div>;
}
