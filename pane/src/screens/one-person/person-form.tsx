import type { KeyboardEvent, ReactNode } from 'react';
import type { PersonTarget } from '../../state/one-person';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { isProblem } from '@confer/core';
import { useDeferredValue, useMemo, useRef } from 'react';
import { usePane, usePaneState } from '../../pane-context';
import { Heading } from '../../parts/heading';
import { Page } from '../../parts/page';
import { addPerson, checkPerson, emptyPerson, fieldsOf } from '../../state/one-person';
import { helpFor } from '../../texts/column-texts';
import { useSay } from '../../texts/say';
import { PersonField } from './person-field';

const useStyles = makeStyles({
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', marginTop: tokens.spacingVerticalM },
  legend: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  form: { display: 'grid', gap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalS },
  added: { margin: `${tokens.spacingVerticalS} 0 0` },
  note: { ...typographyStyles.caption1, margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '& > *': { flex: '1 1 auto', minWidth: 0 } },
});

interface PersonFormProps {
  readonly head: ReactNode;
  /** What stands above the form on *Prepare*. */
  readonly ways?: ReactNode;
  readonly target: PersonTarget;
}

/** One person: a field for each column, checked as it is left, and then a row of the list like any other. */
export function PersonForm({ head, ways, target: { list, obstacle } }: PersonFormProps) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { busy, person = emptyPerson } = usePaneState();
  const form = useRef<HTMLFormElement>(null);
  const actions = useRef<HTMLDivElement>(null);
  const { typed, left, added } = person;
  const fields = fieldsOf(list);
  // A long list is looked through with each row: typing does not wait for it.
  const settled = useDeferredValue(typed);
  const row = useMemo(() => checkPerson(pane, list, settled), [pane, list, settled]);
  const isBlank = Object.values(typed).every((text = '') => text.trim() === '');
  const help = helpFor(list.note.definition, pane.services.language);

  /** What can be filled in, in the order in which it stands there. */
  const controls = () => [...form.current?.querySelectorAll<HTMLElement>('input, textarea, [role="combobox"]') ?? []];
  const moveOn = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const all = controls();
    const next = all[all.indexOf(event.target) + 1] ?? actions.current?.lastElementChild;
    if (next instanceof HTMLElement) next.focus();
  };
  const add = async (toReview: boolean) => {
    if (busy || isBlank || obstacle) return;
    const isAdded = await addPerson(pane, toReview, help);
    // Leads to what has to be corrected, or to the next person.
    const bad = fields.findIndex(({ key }) => { const finding = row.findings.get(key); return row.twoReadings.has(key) || (finding !== undefined && isProblem(finding)); });
    if (!isAdded && bad >= 0) controls()[bad]?.focus();
    if (isAdded && !toReview) controls()[0]?.focus();
  };
  const why = obstacle ? say(`person.${obstacle.kind}`, obstacle.kind === 'missing' ? { header: obstacle.header } : {}) : isBlank ? say('person.fillIn') : undefined;
  const foot = (
    <>
      {why !== undefined && <p id="why" className={styles.note}>{why}</p>}
      <div ref={actions} className={styles.actions}>
        <Button disabledFocusable={busy || isBlank || obstacle !== undefined} onClick={() => { void add(false); }}>{say('person.add')}</Button>
        <Button appearance="primary" aria-describedby="why" disabledFocusable={busy || isBlank || obstacle !== undefined} onClick={() => { void add(true); }}>{say('person.issue')}</Button>
      </div>
    </>
  );
  return (
    <Page head={head} foot={foot}>
      {ways}
      <div className={styles.top}>
        <Heading focus={ways === undefined}>{say('person.title')}</Heading>
        <span className={styles.legend}>{say('prepare.legend', { star: '*' })}</span>
      </div>
      <p role="status" className={styles.added}>{added !== undefined && say('person.added', { row: added + 1 })}</p>
      <form ref={form} noValidate className={styles.form} onKeyDown={moveOn} onSubmit={(event) => { event.preventDefault(); }}>
        {fields.map((column) => (
          <PersonField key={column.key} column={column} help={help(column)} text={typed[column.key] ?? ''}
            finding={left.has(column.key) ? row.findings.get(column.key) : undefined} readings={left.has(column.key) ? row.twoReadings.get(column.key) : undefined} />
        ))}
      </form>
    </Page>
  );
}
