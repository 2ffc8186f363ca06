import type { Finding, RowCounts } from '@confer/core';
import type { ReactElement } from 'react';
import { makeStyles, ToggleButton, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Lightbulb16Filled } from '@fluentui/react-icons/svg/lightbulb';
import { isProblem } from '@confer/core';
import { useSay } from '../../texts/say';

const useStyles = makeStyles({
  filters: { ...typographyStyles.caption1, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px', margin: '0 -6px 12px' },
  filter: { ...typographyStyles.caption1, minWidth: 0, minHeight: '24px', padding: '2px 6px', gap: '2px' },
  ready: { color: tokens.colorStatusSuccessForeground1 },
  problem: { color: tokens.colorStatusDangerForeground1 },
  hint: { color: tokens.colorStatusWarningForeground1 },
});

export type Filter = 'ready' | 'problem' | 'hint';

const icons = { ready: CheckmarkCircle16Filled, problem: ErrorCircle16Filled, hint: Lightbulb16Filled };

/** Whether a finding belongs to the rows that are chosen. */
export const isShown = (finding: Finding, filter: Filter | undefined): boolean => filter === undefined || filter === (isProblem(finding) ? 'problem' : 'hint');

interface FiltersProps {
  readonly counts: RowCounts;
  readonly chosen: Filter | undefined;
  readonly choose: (filter: Filter | undefined) => void;
}

/** The parts of the list, which always sum to the whole. Pressed: only these. */
export function Filters({ counts, chosen, choose }: FiltersProps): ReactElement {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.filters} role="group" aria-label={say('check.filter')}>
      {(['ready', 'problem', 'hint'] as const).filter((part) => counts[part] > 0 || part === 'ready' || part === chosen).map((part) => {
        const Icon = icons[part];
        return (
          <ToggleButton key={part} size="small" appearance="subtle" className={styles.filter} checked={chosen === part} icon={<Icon className={styles[part]} />}
            onClick={() => { choose(chosen === part ? undefined : part); }}>
            {say(`check.filter.${part}`, { count: counts[part] })}
          </ToggleButton>
        );
      })}
    </div>
  );
}
