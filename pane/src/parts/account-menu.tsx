import type { Connection } from '../state/pane-state';
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { usePane } from '../pane-context';
import { disconnect } from '../state/opening';
import { useSay } from '../texts/say';

/** Who is signed in, what they may do, and the way out. */
export function AccountMenu({ connection: { me, organisation } }: { readonly connection: Connection }) {
  const say = useSay();
  const pane = usePane();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={say('account.of', { name: me.name, organisation: organisation.name })} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem subText={say('account.role', { name: me.name, role: me.role })} onClick={() => { disconnect(pane); }}>{say(me.provider === null ? 'account.disconnect' : 'account.signOut')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
