import { type ReactNode, useRef } from 'react';

interface UnfoldingProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly heading?: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string) => void;
}

/** A button that unfolds things to choose from. */
export function Unfolding({ id, label, heading, choices, onChoose }: UnfoldingProps) {
  const list = useRef<HTMLDivElement>(null);
  return (
    <div className="unfolding" style={{ anchorName: `--${id}` }}>
      <button type="button" className="button subtle" popoverTarget={id}>{label}</button>
      <div ref={list} id={id} popover="auto" className="choices" style={{ positionAnchor: `--${id}` }}>
        {heading !== undefined && <h2>{heading}</h2>}
        <ul aria-label={heading}>
          {choices.map((choice) => (
            <li key={choice.id}>
              <button
                type="button"
                className="button subtle"
                onClick={() => {
                  list.current?.hidePopover();
                  onChoose(choice.id);
                }}
              >
                {choice.name}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
