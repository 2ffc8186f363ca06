import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { usePane } from '../pane-context';
import { disconnect } from '../state/opening';
import { useSay } from '../texts/say';

/** What can be done about who issues: the way out, so far. */
export function AccountMenu({ organisation }: { readonly organisation: string }) {
  const say = useSay();
  const pane = usePane();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement><Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={organisation} /></MenuTrigger>
      <MenuPopover><MenuList><MenuItem onClick={() => { disconnect(pane); }}>{say('start.disconnect')}</MenuItem></MenuList></MenuPopover>
    </Menu>
  );
}
