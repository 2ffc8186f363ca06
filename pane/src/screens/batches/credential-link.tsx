import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { useRef, useState } from 'react';
import { useSay } from '../../texts/say';

const useStyles = makeStyles({ stack: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' }, field: { width: '100%' } });

/** The link to a credential, to be copied. Some programs do not let a pane write to the clipboard; then the link is selected for the person to do it. */
export function CredentialLink({ url }: { readonly url: string }) {
  const styles = useStyles();
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'copyByHand'>();
  const copy = () => {
    // Without a secure context there is no clipboard at all, whatever the types say.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    void (clipboard?.writeText(url) ?? Promise.reject(new Error('no clipboard'))).then(() => { setOutcome('copied'); }, () => {
      input.current?.select();
      setOutcome('copyByHand');
    });
  };
  return (
    <div className={styles.stack}>
      <Field className={styles.field} label={say('person.credential')}><Input input={{ ref: input }} readOnly dir="ltr" value={url} /></Field>
      <Button size="small" icon={<Copy16Regular />} onClick={copy}>{say('person.copy')}</Button>
      <div role="status">{outcome && say(`person.${outcome}`)}</div>
    </div>
  );
}
