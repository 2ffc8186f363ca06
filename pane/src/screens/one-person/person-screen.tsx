import type { TableSnapshot } from '@confer/core';
import type { ReactNode } from 'react';
import type { CheckedList, Preparation } from '../../state/pane-state';
import { useMemo } from 'react';
import { usePane } from '../../pane-context';
import { ListHead } from '../../parts/list-head';
import { backToCheck } from '../../state/opening';
import { targetInUse, targetToBe } from '../../state/one-person';
import { useSay } from '../../texts/say';
import { PersonForm } from './person-form';

/** One person for the list that is in use. */
export function PersonScreen({ list }: { readonly list: CheckedList }) {
  const say = useSay();
  const pane = usePane();
  const { note, snapshot, check } = list;
  const toCheck = () => { backToCheck(pane); };
  const head = (
    <ListHead definition={note.definition} where={say('context.list', { sheet: snapshot.sheetName, rows: check.counts.rows })} step="check"
      back={{ name: say('review.back'), go: toCheck }} />
  );
  return <PersonForm head={head} target={targetInUse(list)} />;
}

interface PersonWayProps {
  readonly head: ReactNode;
  readonly ways: ReactNode;
  readonly preparation: Preparation;
  readonly sheet: TableSnapshot;
}

/** The same on *Prepare*, for a list that is not in use yet, or for an empty sheet. */
export function PersonWay({ head, ways, preparation, sheet }: PersonWayProps) {
  const pane = usePane();
  const target = useMemo(() => targetToBe(pane, preparation, sheet), [pane, preparation, sheet]);
  return <PersonForm head={head} ways={ways} target={target} />;
}
