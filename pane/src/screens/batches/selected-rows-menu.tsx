import type { StandingAction } from '../../state/standing-state';
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, useRestoreFocusTarget } from '@fluentui/react-components';
import { usePane, usePaneState } from '../../pane-context';
import { peopleInSelection } from '../../state/choosing-people';
import { withSheet } from '../../state/obstacles';
import { askStanding } from '../../state/standing';
import { useSay } from '../../texts/say';

const actions: readonly StandingAction[] = ['revoke', 'suspend', 'reinstate'];

/** For rows that are selected in the sheet, in whichever batches they were issued. */
export function SelectedRowsMenu() {
  const say = useSay();
  const pane = usePane();
  const { busy } = usePaneState();
  const focusComesBack = useRestoreFocusTarget();
  const ask = (action: StandingAction) => withSheet(pane, async () => {
    await askStanding(pane, action, await peopleInSelection(pane, (row) => say('batch.row', { row: row + 1 })));
  });
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement><Button {...focusComesBack} disabledFocusable={busy}>{say('standing.selectedRows')}</Button></MenuTrigger>
      <MenuPopover><MenuList>{actions.map((action) => <MenuItem key={action} onClick={() => { void ask(action); }}>{say(`standing.${action}`)}</MenuItem>)}</MenuList></MenuPopover>
    </Menu>
  );
}
