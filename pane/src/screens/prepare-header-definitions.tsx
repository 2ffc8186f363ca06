import type { Preparation } from '../state/pane-state';
import { Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { usePane, usePaneState } from '../pane-context';
import { chooseOthers, partsOf } from '../state/several-preparing';
import { useSay } from '../texts/say';

const useStyles = makeStyles({
  field: { marginTop: tokens.spacingVerticalM },
  pick: { minWidth: 0, width: '100%' },
});

/** Several definitions in one header row: a column `ID` says which one a row is for. */
export function HeaderDefinitions({ preparation }: { readonly preparation: Preparation }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { connection } = usePaneState();
  const [first, ...others] = partsOf(preparation).map(({ definition }) => definition);
  const offered = connection?.definitions.filter(({ id }) => id !== first?.id) ?? [];
  if (offered.length === 0) return null;
  const chosen = others.map(({ id }) => id);
  const value = others.length === 0 ? say('several.none') : new Intl.ListFormat(pane.services.language).format(others.map(({ name }) => name));
  return (
    <Field className={styles.field} label={say('several.also')} {...(others.length > 0 && { hint: say('several.alsoHint') })}>
      <Dropdown multiselect className={styles.pick} value={value} selectedOptions={chosen} onOptionSelect={(_, { selectedOptions }) => { chooseOthers(pane, offered.filter(({ id }) => selectedOptions.includes(id))); }}>
        {offered.map(({ id, name }) => <Option key={id} value={id}>{name}</Option>)}
      </Dropdown>
    </Field>
  );
}
