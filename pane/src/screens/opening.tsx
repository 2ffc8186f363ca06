import { makeStyles } from '@fluentui/react-components';
import { Suspense, useEffect, useState } from 'react';
import { useFirstSay } from '../texts/say';
import { Spinner } from './later';

const useStyles = makeStyles({
  opening: { display: 'grid', placeItems: 'center', height: '100%' },
  text: { margin: 0, font: 'inherit' },
});

/** Milliseconds in which nobody has to be told to wait. */
const patience = 300;

/** Says that the pane is opening, where that takes its time; what turns beside the word comes when it can. */
export function Opening() {
  const styles = useStyles();
  const say = useFirstSay();
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => { setIsSlow(true); }, patience);
    return () => { clearTimeout(timer); };
  }, []);
  const text = say('app.opening');
  return <main className={styles.opening}>{isSlow && <h1 className={styles.text}><Suspense fallback={text}><Spinner label={text} /></Suspense></h1>}</main>;
}
