import type { CalendarDate, Column, DateOrder, Finding } from '@confer/core';
import type { ReactNode } from 'react';
import { Dropdown, Field, Input, Option, Textarea } from '@fluentui/react-components';
import { formatDate, isProblem, renderFinding, renderTitle } from '@confer/core';
import { usePane } from '../../pane-context';
import { InvisibleText } from '../../parts/invisible-text';
import { TextLink } from '../../parts/text-link';
import { leaveField, typeInto } from '../../state/one-person';
import { dayInWords } from '../../texts/dates';
import { useFindingCatalogue } from '../../texts/finding-catalogue';
import { useSay } from '../../texts/say';

interface PersonFieldProps {
  readonly column: Column;
  readonly help: string;
  readonly text: string;
  /** What there is to say about it, once it was left. */
  readonly finding: Finding | undefined;
  readonly readings: Readonly<Record<DateOrder, CalendarDate>> | undefined;
}

/** One column of the list as a field. What is found in it stands below, with the way out. */
export function PersonField({ column, help, text, finding, readings }: PersonFieldProps) {
  const say = useSay();
  const pane = usePane();
  const { key, header, required, rule } = column;
  const change = (value: string) => { typeInto(pane, key, value); };
  const leave = () => { leaveField(pane, key); };
  const options = rule.type === 'choice' ? rule.options : rule.type === 'yesNo' ? ['Yes', 'No'] : undefined;
  const words = readings ? <TwoReadings readings={readings} choose={change} /> : finding && <Words finding={finding} fix={change} />;
  return (
    <Field label={header} required={required} hint={help} {...(words && { validationMessage: words, validationState: finding && !isProblem(finding) ? 'warning' as const : 'error' as const })}>
      {options ? (
        <Dropdown value={text} selectedOptions={[text]} onOptionSelect={(_, { optionValue = '' }) => { change(optionValue); }} onBlur={leave}>
          {!required && <Option value="">{say('prepare.leaveEmpty')}</Option>}
          {options.map((option) => <Option key={option} value={option}>{option}</Option>)}
        </Dropdown>
      ) : rule.type === 'longText' ? (
        <Textarea value={text} onChange={(_, { value }) => { change(value); }} onBlur={leave} />
      ) : (
        <Input autoComplete="off" value={text} onChange={(_, { value }) => { change(value); }} onBlur={leave} />
      )}
    </Field>
  );
}

function Words({ finding, fix: take }: { readonly finding: Finding; readonly fix: (value: string) => void }): ReactNode {
  const say = useSay();
  const catalogue = useFindingCatalogue();
  const { code, value, fix } = finding;
  return (
    <>
      {code === 'required' ? renderTitle(catalogue, finding) : code === 'invisible-characters' ? <>{renderTitle(catalogue, finding)}: <InvisibleText text={String(value)} /></> : renderFinding(catalogue, finding)}
      {fix !== undefined && <> <TextLink onClick={() => { take(String(fix)); }}>{say('person.fix', { fix: String(fix) })}</TextLink></>}
    </>
  );
}

function TwoReadings({ readings, choose }: { readonly readings: Readonly<Record<DateOrder, CalendarDate>>; readonly choose: (value: string) => void }): ReactNode {
  const say = useSay();
  const { language } = usePane().services;
  return (
    <>
      {say('person.twoReadings')}
      {(['dayFirst', 'monthFirst'] as const).map((order) => <span key={order}> <TextLink onClick={() => { choose(formatDate(readings[order])); }}>{dayInWords(readings[order], language)}</TextLink></span>)}
    </>
  );
}
