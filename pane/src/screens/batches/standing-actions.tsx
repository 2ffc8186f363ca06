import type { CredentialStatus } from '@confer/core';
import type { StandingAction } from '../../state/standing-state';
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, useRestoreFocusTarget } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useSay } from '../../texts/say';

interface StandingActionsProps {
  /** What holds of the one credential that is meant; left out where there are several. */
  readonly status?: CredentialStatus;
  readonly onAsk: (action: StandingAction) => void;
  readonly onSend: () => void;
  readonly onCorrect: () => void;
}

/** What can be done with credentials. Each asks before anything changes. */
export function StandingActions({ status, onAsk, onSend, onCorrect }: StandingActionsProps) {
  const say = useSay();
  const focusComesBack = useRestoreFocusTarget();
  const [first, ...others] = offered[status ?? 'valid'];
  const more = status === undefined ? [...others, 'reinstate' as const] : others;
  return (
    <>
      {(status === undefined || status === 'valid') && <Button {...focusComesBack} onClick={onSend}>{say('sending.open')}</Button>}
      {(status === undefined || status === 'valid') && <Button {...focusComesBack} onClick={onCorrect}>{say('correct.open')}</Button>}
      <Button {...focusComesBack} onClick={() => { onAsk(first); }}>{say(`standing.${first}`)}</Button>
      {more.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement><Button {...focusComesBack} icon={<MoreHorizontal20Regular />} aria-label={say('standing.more')} title={say('standing.more')} /></MenuTrigger>
          <MenuPopover><MenuList>{more.map((action) => <MenuItem key={action} onClick={() => { onAsk(action); }}>{say(`standing.${action}`)}</MenuItem>)}</MenuList></MenuPopover>
        </Menu>
      )}
    </>
  );
}

const offered: Readonly<Record<CredentialStatus, readonly [StandingAction, ...StandingAction[]]>> = {
  valid: ['revoke', 'suspend'],
  suspended: ['reinstate', 'revoke'],
  revoked: ['reinstate'],
};
