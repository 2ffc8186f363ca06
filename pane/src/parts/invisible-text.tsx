import { makeStyles, tokens } from '@fluentui/react-components';
import { useSay } from '../texts/say';

const useStyles = makeStyles({
  box: { display: 'inline-block', width: '7px', height: '12px', margin: '0 1px', verticalAlign: '-2px', border: `1px solid ${tokens.colorStatusDangerForeground1}`, borderTopStyle: 'none', backgroundColor: tokens.colorStatusDangerBackground1 },
});

/** Blanks at the ends, and everything else that nobody sees. */
const invisible = /(^\s+|\s+$|[\t\n\v\f\r\u00a0\u00ad\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\ufeff]+)/u;

/** A cell's text with its invisible characters drawn as little boxes. */
export function InvisibleText({ text }: { readonly text: string }) {
  const styles = useStyles();
  const say = useSay();
  // Splitting by a group puts what nobody sees at every odd place.
  return text.split(invisible).map((part, index) => {
    if (part === '') return null;
    return index % 2 === 1
      ? <span key={index} role="img" aria-label={say('check.invisible')} className={styles.box} />
      : <bdi key={index}>{part}</bdi>;
  });
}
