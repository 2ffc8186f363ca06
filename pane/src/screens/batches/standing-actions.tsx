import type { BatchAnswer, CredentialStatus } from '@confer/core';
import type { StandingAction } from '../../state/standing-state';
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, useRestoreFocusTarget } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useSay } from '../../texts/say';

interface StandingActionsProps {
  /** What holds of the one credential that is meant; left out where there are several. */
  readonly status?: CredentialStatus;
  /** Who issued them, when it was not the issuer itself: they can be sent again, and nothing else. */
  readonly through?: BatchAnswer['through'];
  readonly onAsk: (action: StandingAction) => void;
  readonly onSend: () => void;
  readonly onCorrect: () => void;
}

/** What can be done with credentials. Each asks before anything changes. */
export function StandingActions({ status, through, onAsk, onSend, onCorrect }: StandingActionsProps) {
  const say = useSay();
  const focusComesBack = useRestoreFocusTarget();
  const send = <Button {...focusComesBack} onClick={onSend}>{say('sending.open')}</Button>;
  if (through !== undefined) return send;
  const [first, ...others] = offered[status ?? 'valid'];
  const more = status === undefined ? [...others, 'reinstate' as const] : others;
  return (
    <>
      {(status === undefined || status === 'valid') && send}
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
