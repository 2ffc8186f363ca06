import type { BatchPerson } from '@confer/core';
import type { OpenBatch } from '../../state/batches-state';
import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { usePane, usePaneState } from '../../pane-context';
import { Facts } from '../../parts/facts';
import { Heading } from '../../parts/heading';
import { Page } from '../../parts/page';
import { rowsInFront, selectRow } from '../../state/batch-rows';
import { lookAtPerson } from '../../state/batches';
import { mayIssue } from '../../state/connecting';
import { askCorrecting } from '../../state/correcting';
import { askSending } from '../../state/sending';
import { askStanding } from '../../state/standing';
import { isoInWords } from '../../texts/dates';
import { personLook, personStatusText } from '../../texts/person-status';
import { useSay } from '../../texts/say';
import { ChangedNote } from './changed-note';
import { CredentialLink } from './credential-link';
import { StandingActions } from './standing-actions';
import { StatusIcon } from './status-icon';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  texts: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  stack: { display: 'grid', gap: tokens.spacingVerticalL },
  status: { ...typographyStyles.body1, display: 'flex', alignItems: 'center', gap: '6px', margin: 0, overflowWrap: 'anywhere' },
});

/** One person of a batch: what became of the credential, and the link to it. */
export function OnePersonScreen({ open: { batch }, person }: { readonly open: OpenBatch; readonly person: BatchPerson }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { list, sheet, busy, connection } = usePaneState();
  const { key, name, contact, receipt, notice } = person;
  const row = rowsInFront({ list, sheet }).get(key);
  const head = (
    <header className={styles.head}>
      <Button appearance="subtle" size="small" icon={<ChevronLeft20Regular />} aria-label={say('person.back')} title={say('person.back')} onClick={() => { lookAtPerson(pane, undefined); }} />
      <div className={styles.texts}><Heading><bdi dir="auto">{name}</bdi></Heading></div>
    </header>
  );
  const foot = (
    <>
      {receipt && mayIssue(connection) && <div className={styles.actions}><StandingActions status={receipt.status} through={batch.through} onAsk={(action) => { void askStanding(pane, action, [{ key, name }]); }} onSend={() => { void askSending(pane, [{ key, name }]); }} onCorrect={() => { void askCorrecting(pane, [{ key, name }], say('correct.label', { label: batch.label })); }} /></div>}
      {row !== undefined && <Button disabledFocusable={busy} onClick={() => { void selectRow(pane, key); }}>{say('person.goTo', { row: row + 1 })}</Button>}
      {receipt && <Link inline href={receipt.url} target="_blank" rel="noopener noreferrer">{say('person.openCredential')}</Link>}
    </>
  );
  return (
    <Page head={head} {...((receipt !== undefined || row !== undefined) && { foot })}>
      <div className={styles.stack}>
        <ChangedNote />
        <p className={styles.status}><StatusIcon status={personLook(person)} />{personStatusText(person, say)}</p>
        {receipt && <CredentialLink url={receipt.url} />}
        <Facts facts={[
          [say(receipt ? 'person.address' : 'person.willBeSent'), contact],
          ...(receipt ? [[say('person.issuedOn'), isoInWords(receipt.issuedOn, pane.services.language)] as const] : []),
          ...(notice ? [[say('person.notice'), say(`person.notice.${notice.delivery}`, { status: notice.status, reason: notice.reason ?? '' })] as const] : []),
          [say('person.definition'), batch.definitionName],
          [say('person.batch'), batch.label],
        ]} />
      </div>
    </Page>
  );
}
