import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { say } from './texts/say';
import { Unfolding } from './unfolding';

/** Google's menu of add-ons, with the items of the one that there is. */
export function ExtensionsMenu({ items, onChoose }: { readonly items: readonly string[]; readonly onChoose: (caption: string) => void }) {
  return (
    <Unfolding id="extensions" heading={say('extensions.confer')} label={<>{say('extensions')} <ChevronDownRegular className="small-icon" /></>} choices={items.map((caption) => ({ id: caption, name: caption }))} onChoose={onChoose} />
  );
}
