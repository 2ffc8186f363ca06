import type { Outcome } from '@confer/core';
import type { Holders, PersonOfRow } from './holders';
import type { CheckedList, PaneContext, Review } from './pane-state';
import { rowsWithoutKey } from '@confer/core';
import { askHolders, peopleOf, togetherWith } from './holders';
import { changeReview, replan } from './reviewing';

/**
 * Asks the issuer once more, when *Issue* was pressed, who of those who go holds the credential: the review may have been open for long,
 * or its own question on the way still. Meanwhile the person may leave the review; then nothing goes.
 *
 * @returns whether it is as the review says. Else the review says what is new, or that the issuer did not tell
 */
export async function holdsTrue(context: PaneContext, list: CheckedList, review: Review): Promise<boolean> {
  const { services, store } = context;
  const people = peopleOf(list, rowsWithoutKey(review.plan), services.now());
  if (people.length === 0) return true;
  changeReview(context, { asking: 'forIssue', kept: undefined });
  const told = await askPatiently(context, people);
  const { screen, review: now } = store.get();
  if (screen !== 'review' || now?.asking !== 'forIssue') return false;
  changeReview(context, { asking: undefined });
  if (!told.ok) return whenUntold(context, told.trouble);
  if ([...told.value.held.keys()].some((person) => !review.holders.held.has(person))) {
    replan(context, { kept: 'holders', changed: false, cancelled: false, holders: togetherWith(now.holders, told.value) });
    return false;
  }
  // Other rows were selected meanwhile, and nobody has looked at what goes now.
  if (String(now.plan.go) === String(review.plan.go)) return true;
  changeReview(context, { changed: true });
  return false;
}

/** A first silence is not worth a word. */
async function askPatiently(context: PaneContext, people: readonly PersonOfRow[]): Promise<Outcome<Holders>> {
  const told = await askHolders(context, people);
  return !told.ok && told.trouble.kind === 'unreachable' ? askHolders(context, people) : told;
}

type Untold = Extract<Outcome<Holders>, { readonly ok: false }>['trouble'];

/** An issuer that refuses the question cannot answer it, and what it has against the rows it says of the batch. */
function whenUntold(context: PaneContext, trouble: Untold): boolean {
  if (trouble.kind === 'refused') return true;
  if (trouble.kind === 'signIn') context.store.set({ obstacle: trouble });
  else changeReview(context, { kept: 'unanswered' });
  return false;
}
