import type { StatusReason } from '@confer/core';
import type { ChosenPerson, StandingChange } from '../../state/standing-state';
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, makeStyles, mergeClasses, MessageBar, MessageBarBody, Radio, RadioGroup, Spinner, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { statusReason } from '@confer/core';
import { usePane } from '../../pane-context';
import { askStanding, changeAnswer, changeStanding, isComplete, keepStanding } from '../../state/standing';
import { useSay } from '../../texts/say';
import { ShownAsOf } from './shown-as-of';

const useStyles = makeStyles({
  // A sheet at the bottom of the pane: what is behind it shows who is meant.
  surface: { position: 'fixed', inset: 'auto 0 0 0', margin: 0, padding: '16px', width: '100%', maxWidth: '100%', maxHeight: '92vh', boxSizing: 'border-box', borderRadius: `${tokens.borderRadiusXLarge} ${tokens.borderRadiusXLarge} 0 0` },
  body: { display: 'block', maxHeight: 'none' },
  title: { ...typographyStyles.subtitle2 },
  content: { display: 'grid', gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`, overflow: 'visible' },
  line: { margin: 0, overflowWrap: 'anywhere' },
  stays: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', '@media screen and (max-width: 480px)': { flexDirection: 'row' }, gap: tokens.spacingHorizontalS, '& > *': { flex: '1 1 auto', minWidth: 0 } },
  text: { whiteSpace: 'normal' },
  // The only red button in Confer.
  revoke: { backgroundColor: tokens.colorStatusDangerBackground3Hover, color: tokens.colorNeutralForegroundOnBrand, ':hover': { backgroundColor: tokens.colorStatusDangerBackground3Pressed, color: tokens.colorNeutralForegroundOnBrand }, ':hover:active': { backgroundColor: tokens.colorStatusDangerBackground3Pressed, color: tokens.colorNeutralForegroundOnBrand } },
});

/** Most people who are named one by one. */
const mostNamed = 3;

/** Asks before credentials are revoked, suspended or reinstated: whom it reaches, whom not, why, and what the world will see. */
export function StandingDialog({ change }: { readonly change: StandingChange }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { action, chosen, go, stay, reason, explanation, working, trouble } = change;
  const count = go?.length ?? chosen.length;
  const isReady = go !== undefined && isComplete(change);
  const leave = () => { if (!working) keepStanding(pane); };
  return (
    <Dialog open onOpenChange={leave}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle className={styles.title}>{count === 0 ? say(`standing.none.${action}`) : say(`standing.ask.${action}`, { count })}</DialogTitle>
          <DialogContent className={styles.content}>
            {!go && !trouble && <Spinner size="small" delay={300} label={say('standing.looking')} />}
            {go && count > 0 && <p className={styles.line}><People people={go} /> {say(`standing.tells.${action}`, { count })}</p>}
            {go && stay.map(({ reason: why, count: many }) => <p key={why} className={styles.stays}>{say(`standing.stays.${why}`, { count: many })}</p>)}
            {go && chosen.length === 0 && <p className={styles.stays}>{say('standing.nobody')}</p>}
            {go && count > 0 && action !== 'reinstate' && <Reasons reason={reason} explanation={explanation} />}
            {trouble?.kind === 'refused' && <MessageBar intent="error" layout="multiline"><MessageBarBody className={styles.text}>{trouble.message}</MessageBarBody></MessageBar>}
            {trouble && trouble.kind !== 'refused' && <ShownAsOf trouble={trouble} shownAt={undefined} retry={() => { void (go ? changeStanding(pane) : askStanding(pane, action, chosen)); }} />}
          </DialogContent>
          <DialogActions className={styles.actions} fluid>
            <Button disabledFocusable={working} onClick={leave}>{count === 0 ? say('standing.close') : say('standing.keep', { count })}</Button>
            {count > 0 && (
              <Button appearance="primary" className={mergeClasses(action === 'revoke' && styles.revoke)} disabledFocusable={!isReady || working} title={isReady || !go ? undefined : say('standing.needsReason')} onClick={() => { void changeStanding(pane); }}>
                {say(`standing.do.${action}`, { count })}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Up to three by their names, then how many more. */
function People({ people }: { readonly people: readonly ChosenPerson[] }) {
  const say = useSay();
  const { language } = usePane().services;
  const others = people.length - mostNamed;
  const parts = [...people.slice(0, mostNamed).map(({ name }) => name), ...(others > 0 ? [say('standing.others', { count: others })] : [])];
  return <>{new Intl.ListFormat(language).formatToParts(parts).map(({ type, value }, index) => (type === 'literal' ? value : <bdi key={index} dir="auto">{value}</bdi>))}.</>;
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
