import type { StatusReason } from '@confer/core';
import type { StandingChange } from '../../state/standing-state';
import { Button, Checkbox, Field, makeStyles, mergeClasses, Radio, RadioGroup, Spinner, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { statusReason } from '@confer/core';
import { usePane } from '../../pane-context';
import { BottomSheet } from '../../parts/bottom-sheet';
import { Names } from '../../parts/names';
import { askStanding, changeAnswer, changeStanding, isComplete, keepStanding, whoCanBeTold } from '../../state/standing';
import { useSay } from '../../texts/say';
import { InTheWay } from './in-the-way';

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: 'anywhere' },
  stays: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  // The only red button in Confer.
  revoke: { backgroundColor: tokens.colorStatusDangerBackground3Hover, color: tokens.colorNeutralForegroundOnBrand, ':hover': { backgroundColor: tokens.colorStatusDangerBackground3Pressed, color: tokens.colorNeutralForegroundOnBrand }, ':hover:active': { backgroundColor: tokens.colorStatusDangerBackground3Pressed, color: tokens.colorNeutralForegroundOnBrand } },
});

/** Asks before credentials are revoked, suspended or reinstated: whom it reaches, whom not, why, and what the world will see. */
export function StandingDialog({ change }: { readonly change: StandingChange }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { action, chosen, go, stay, reason, explanation, tell, working, trouble } = change;
  const count = go?.length ?? chosen.length;
  const canBeTold = whoCanBeTold(go ?? []).length;
  const isReady = go !== undefined && isComplete(change);
  const leave = () => { if (!working) keepStanding(pane); };
  const actions = (
    <>
      <Button disabledFocusable={working} onClick={leave}>{count === 0 ? say('standing.close') : say('standing.keep', { count })}</Button>
      {count > 0 && (
        <Button appearance="primary" className={mergeClasses(action === 'revoke' && styles.revoke)} disabledFocusable={!isReady || working} title={isReady || !go ? undefined : say('standing.needsReason')} onClick={() => { void changeStanding(pane); }}>
          {say(`standing.do.${action}`, { count })}
        </Button>
      )}
    </>
  );
  return (
    <BottomSheet title={count === 0 ? say(`standing.none.${action}`) : say(`standing.ask.${action}`, { count })} actions={actions} onLeave={leave}>
      {!go && !trouble && <Spinner size="small" delay={300} label={say('standing.looking')} />}
      {go && count > 0 && <p className={styles.line}><Names people={go} /> {say(`standing.tells.${action}`, { count })}</p>}
      {go && stay.map(({ reason: why, count: many }) => <p key={why} className={styles.stays}>{say(`standing.stays.${why}`, { count: many })}</p>)}
      {go && chosen.length === 0 && <p className={styles.stays}>{say('standing.nobody')}</p>}
      {go && count > 0 && action !== 'reinstate' && <Reasons reason={reason} explanation={explanation} />}
      {canBeTold > 0 && <Checkbox checked={tell} label={say(canBeTold === count ? 'standing.tell' : 'standing.tellSome', { count: canBeTold })} onChange={(_, { checked }) => { changeAnswer(pane, { tell: checked === true }); }} />}
      {trouble && <InTheWay trouble={trouble} retry={() => { void (go ? changeStanding(pane) : askStanding(pane, action, chosen)); }} />}
    </BottomSheet>
  );
}

/** Characters that the issuer takes. */
const longestExplanation = 500;

function Reasons({ reason, explanation }: Pick<StandingChange, 'reason' | 'explanation'>) {
  const say = useSay();
  const pane = usePane();
  return (
    <>
      <Field label={say('standing.reason')} required>
        <RadioGroup value={reason ?? ''} onChange={(_, { value }) => { changeAnswer(pane, { reason: value as StatusReason }); }}>
          {statusReason.options.map((each, index) => <Radio key={each} value={each} label={say(`standing.reason.${each}`)} autoFocus={index === 0} />)}
        </RadioGroup>
      </Field>
      <Field label={say('standing.explanation')} hint={say('standing.explanationHint')}>
        <Textarea value={explanation} maxLength={longestExplanation} resize="vertical" dir="auto" onChange={(_, { value }) => { changeAnswer(pane, { explanation: value }); }} />
      </Field>
    </>
  );
}
