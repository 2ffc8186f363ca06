import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { TableSimpleRegular } from '@fluentui/react-icons/svg/table-simple';
import type { SampleListChoice } from '../protocol';
import { say } from './texts/say';
import { Unfolding } from './unfolding';

export function SampleLists({ lists, onLoad }: { readonly lists: readonly SampleListChoice[]; readonly onLoad: (id: string) => void }) {
  return <Unfolding id="sample-lists" label={<><TableSimpleRegular /> {say('samples')} <ChevronDownRegular className="small-icon" /></>} choices={lists} onChoose={onLoad} />;
}
