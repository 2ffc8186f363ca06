import type { PreparedDefinition } from '../state/pane-state';
import { Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { doubtfulLines, missingLines } from '../state/preparing';
import { useSay } from '../texts/say';

const useStyles = makeStyles({
  field: { marginTop: tokens.spacingVerticalM },
  pick: { minWidth: 0, width: '100%' },
});

interface SeveralDefinitionsProps {
  readonly parts: readonly PreparedDefinition[];
  /** The id of the one whose columns are shown. */
  readonly shown: string;
  readonly show: (id: string) => void;
}

/** Goes through the definitions of a list; each says how many of its columns want a look. */
export function SeveralDefinitions({ parts, shown, show }: SeveralDefinitionsProps) {
  const styles = useStyles();
  const say = useSay();
  const nameOf = (part: PreparedDefinition): string => {
    const count = missingLines(part).length + doubtfulLines(part).length;
    return count === 0 ? part.definition.name : say('several.toConfirm', { definition: part.definition.name, count });
  };
  const current = parts.find(({ definition }) => definition.id === shown);
  return (
    <Field className={styles.field} label={say('several.inList', { count: parts.length })}>
      <Dropdown className={styles.pick} value={current ? nameOf(current) : ''} selectedOptions={[shown]} onOptionSelect={(_, { optionValue }) => { if (optionValue !== undefined) show(optionValue); }}>
        {parts.map((part) => <Option key={part.definition.id} value={part.definition.id}>{nameOf(part)}</Option>)}
      </Dropdown>
    </Field>
  );
}
