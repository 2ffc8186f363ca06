import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { TableSimpleRegular } from '@fluentui/react-icons/svg/table-simple';
import { useRef } from 'react';
import type { SampleListChoice } from '../protocol';
import { say } from './texts/say';

const id = 'sample-lists';

/** A button that unfolds the lists to load. */
export function SampleLists({ lists, onLoad }: { readonly lists: readonly SampleListChoice[]; readonly onLoad: (id: string) => void }) {
  const choices = useRef<HTMLUListElement>(null);
  return (
    <div className="unfolding">
      <button type="button" className="button subtle" popoverTarget={id}>
        <TableSimpleRegular /> {say('samples')} <ChevronDownRegular className="small-icon" />
      </button>
      <ul ref={choices} id={id} popover="auto" className="choices">
        {lists.map((list) => (
          <li key={list.id}>
            <button
              type="button"
              className="button subtle"
              onClick={() => {
                choices.current?.hidePopover();
                onLoad(list.id);
              }}
            >
              {list.name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
