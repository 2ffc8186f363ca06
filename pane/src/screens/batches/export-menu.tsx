import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { exportFormats } from '@confer/core';
import { usePane } from '../../pane-context';
import { exportBatch } from '../../state/exporting';
import { useSay } from '../../texts/say';

/** Saves the whole batch, whichever people are shown. */
export function ExportMenu({ exporting }: { readonly exporting: boolean }) {
  const say = useSay();
  const pane = usePane();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement><Button disabledFocusable={exporting}>{say(exporting ? 'batch.exporting' : 'batch.export')}</Button></MenuTrigger>
      <MenuPopover>
        <MenuList>{exportFormats.map((format) => <MenuItem key={format} onClick={() => { void exportBatch(pane, format); }}>{say(`batch.export.${format}`)}</MenuItem>)}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
