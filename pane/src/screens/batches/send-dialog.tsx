import type { Sending } from '../../state/sending-state';
import { Button, Checkbox, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { usePane } from '../../pane-context';
import { BottomSheet } from '../../parts/bottom-sheet';
import { Names } from '../../parts/names';
import { askSending, choosesCorrected, leaveSending, sendMessages } from '../../state/sending';
import { useSay } from '../../texts/say';
import { InTheWay } from './in-the-way';

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: 'anywhere' },
  stays: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  corrected: { margin: '0 -8px' },
  addresses: { ...typographyStyles.caption1, margin: 0, paddingLeft: '24px', overflowWrap: 'anywhere' },
});

/** Most addresses that are shown one by one. */
const mostShown = 3;

/** Asks before messages are sent: to whom, to whom again, who gets none, and which addresses were corrected in the sheet. */
export function SendDialog({ sending }: { readonly sending: Sending }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { chosen, go, stay, toCorrected, working, trouble } = sending;
  const count = go?.length ?? chosen.length;
  const again = go?.filter((person) => person.again).length ?? 0;
  const corrected = go?.flatMap((person) => person.corrected ?? []) ?? [];
  const leave = () => { if (!working) leaveSending(pane); };
  const actions = (
    <>
      <Button disabledFocusable={working} onClick={leave}>{say(count === 0 ? 'standing.close' : 'sending.leave')}</Button>
      {count > 0 && <Button appearance="primary" disabledFocusable={!go || working} onClick={() => { void sendMessages(pane); }}>{say('sending.do', { count })}</Button>}
    </>
  );
  return (
    <BottomSheet title={count === 0 ? say('sending.nothing') : say('sending.ask', { count })} actions={actions} onLeave={leave}>
      {!go && !trouble && <Spinner size="small" delay={300} label={say('standing.looking')} />}
      {go && count > 0 && <p className={styles.line}><Names people={go} /></p>}
      {again > 0 && <p className={styles.stays}>{say('sending.again', { count: again })}</p>}
      {go && stay.map(({ reason, count: many }) => <p key={reason} className={styles.stays}>{say(`sending.stays.${reason}`, { count: many })}</p>)}
      {corrected.length > 0 && (
        <div>
          <Checkbox className={styles.corrected} checked={toCorrected} label={say('sending.corrected', { count: corrected.length })} onChange={(_, { checked }) => { choosesCorrected(pane, checked === true); }} />
          <p className={styles.addresses}><bdi dir="ltr">{corrected.slice(0, mostShown).join(', ')}</bdi>{corrected.length > mostShown && '…'}</p>
        </div>
      )}
      {trouble && <InTheWay trouble={trouble} retry={() => { void (go ? sendMessages(pane) : askSending(pane, chosen)); }} />}
    </BottomSheet>
  );
}
