import type { EarlierLabels } from '../../state/earlier-labels';
import { Combobox, Field, Option } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { usePane } from '../../pane-context';
import { findEarlierLabels } from '../../state/earlier-labels';
import { momentInWords } from '../../texts/moments';
import { useSay } from '../../texts/say';

/** The label is stored with every batch and searched for later; the issuer takes 200 characters. */
const longestLabel = 200;

export const isTooLong = (label: string): boolean => label.trim().length > longestLabel;

interface LabelFieldProps {
  readonly label: string;
  readonly onChange: (label: string) => void;
}

/** The label of a batch. Earlier labels are offered while it is typed; one of them again is fine, and said. */
export function LabelField({ label, onChange }: LabelFieldProps) {
  const say = useSay();
  const pane = usePane();
  const { language } = pane.services;
  const [{ labels, usedAt }, setEarlier] = useState<EarlierLabels>({ labels: [], usedAt: undefined });
  useEffect(() => {
    const ended = new AbortController();
    void findEarlierLabels(pane, label, ended.signal).then((earlier) => { if (earlier) setEarlier(earlier); });
    return () => { ended.abort(); };
  }, [pane, label]);

  const message = isTooLong(label) ? { validationMessage: say('review.labelLong'), validationState: 'error' as const }
    : usedAt !== undefined && { validationMessage: say('review.labelUsed', { when: momentInWords(usedAt, language) }), validationState: 'none' as const };
  const others = labels.filter((each) => each !== label);
  const [wanted, setWanted] = useState(false);
  return (
    <Field label={say('review.label')} required {...message}>
      <Combobox freeform autoFocus expandIcon={null} value={label} selectedOptions={[]} open={wanted && others.length > 0} onOpenChange={(_, data) => { setWanted(data.open); }}
        // Under the name of the field itself, a screen reader could not tell the list from it.
        listbox={{ 'aria-labelledby': undefined, 'aria-label': say('review.earlierLabels') }}
        onChange={({ target }) => { onChange(target.value); }} onOptionSelect={(_, { optionText }) => { onChange(optionText ?? label); }}>
        {others.map((each) => <Option key={each} text={each}>{each}</Option>)}
      </Combobox>
    </Field>
  );
}
