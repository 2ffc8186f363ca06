import type { HoldChoice } from '../../state/holding';
import { Field, Input, Link, makeStyles, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, tokens } from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import { usePane } from '../../pane-context';
import { clockText, holdProblem, leavesAt, offeredMinutes } from '../../state/holding';
import { changeReview } from '../../state/reviewing';
import { useSay } from '../../texts/say';

const useStyles = makeStyles({
  choice: { display: 'inline-flex', alignItems: 'center', gap: '4px', fontSize: 'inherit', lineHeight: 'inherit' },
  until: { marginTop: tokens.spacingVerticalXS, maxWidth: '220px' },
});

const values = ['none', ...offeredMinutes.map(String), 'until'];

/** How long the batch waits before it leaves, as a choice behind the line of the facts. */
export function HoldChoiceMenu({ hold }: { readonly hold: HoldChoice }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const now = pane.services.now();
  const value = hold.kind === 'minutes' ? String(hold.minutes) : hold.kind;
  const problem = hold.kind === 'until' ? holdProblem(hold, now) : undefined;
  const nameOf = (each: string) => (each === 'none' || each === 'until' ? say(`hold.${each}`) : say('hold.minutes', { minutes: Number(each) }));
  const choose = (each: string | undefined) => {
    // The next hour is a guess that is easily changed, and never one that has passed.
    const at = clockText(leavesAt({ kind: 'minutes', minutes: 60 }, now) ?? now);
    changeReview(pane, { hold: each === 'until' ? { kind: 'until', at } : each === undefined || each === 'none' ? { kind: 'none' } : { kind: 'minutes', minutes: Number(each) } });
  };
  return (
    <>
      <Menu checkedValues={{ hold: [value] }} onCheckedValueChange={(_, { checkedItems }) => { choose(checkedItems[0]); }}>
        <MenuTrigger disableButtonEnhancement>
          <Link as="button" inline className={styles.choice} aria-label={say('hold.chosen', { choice: nameOf(value) })}>{nameOf(value)}<ChevronDown12Regular aria-hidden="true" /></Link>
        </MenuTrigger>
        <MenuPopover><MenuList>{values.map((each) => <MenuItemRadio key={each} name="hold" value={each}>{nameOf(each)}</MenuItemRadio>)}</MenuList></MenuPopover>
      </Menu>
      {hold.kind === 'until' && (
        <Field className={styles.until} {...(problem && { validationMessage: say(`hold.${problem}`), validationState: 'error' as const })}>
          <Input size="small" type="datetime-local" aria-label={say('hold.untilLabel')} value={hold.at} onChange={(_, { value: at }) => { changeReview(pane, { hold: { kind: 'until', at } }); }} />
        </Field>
      )}
    </>
  );
}
