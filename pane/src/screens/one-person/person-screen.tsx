import type { CheckedList } from '../../state/pane-state';
import { usePane } from '../../pane-context';
import { ListHead } from '../../parts/list-head';
import { backToCheck } from '../../state/opening';
import { personTarget } from '../../state/one-person';
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
  const target = personTarget(pane);
  return target ? <PersonForm head={head} target={target} /> : null;
}
