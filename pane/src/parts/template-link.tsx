import type { Definition, Trouble } from '@confer/core';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../pane-context';
import { saveTemplate } from '../state/catalogue';
import { useSay } from '../texts/say';
import { TextLink } from './text-link';

const useStyles = makeStyles({
  line: { ...typographyStyles.caption1, margin: 0 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

/** The list of a definition as a file, and why it could not be fetched. */
export function TemplateLink({ definition }: { readonly definition: Definition }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const [isLoading, setLoading] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const save = async () => {
    setLoading(true);
    setTrouble(await saveTemplate(pane, definition));
    setLoading(false);
  };
  return (
    <p className={styles.line}>
      <TextLink disabled={isLoading} onClick={() => { void save(); }}>{say('definition.template')}</TextLink> {say('definition.templateUse')}
      <span role="status" className={styles.bad}>{trouble && <> {trouble.kind === 'refused' ? trouble.message : say('definition.templateFailed', { issuer: pane.services.issuerName })}</>}</span>
    </p>
  );
}
