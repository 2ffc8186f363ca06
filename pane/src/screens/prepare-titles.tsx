import type { HeaderFinding, TableSnapshot } from '@confer/core';
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import { columnLetter, englishHeaders, renderHeaderFinding } from '@confer/core';
import { usePane, usePaneState } from '../pane-context';
import { TextLink } from '../parts/text-link';
import { repairHeaders } from '../state/preparing';
import { useSay } from '../texts/say';

const useStyles = makeStyles({
  bar: { marginTop: tokens.spacingVerticalM },
  text: { whiteSpace: 'normal' },
  note: { ...typographyStyles.caption1, margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground3 },
});

interface FindingsProps {
  readonly findings: readonly HeaderFinding[];
}

/** The titles stand in another row than row 1, or nowhere. */
export function HeaderRowFinding({ findings }: FindingsProps) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { busy } = usePaneState();
  const finding = findings.find(({ code }) => code === 'header-row-not-first' || code === 'header-row-missing');
  if (!finding) return null;
  const { repair, row } = finding;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.text}>{renderHeaderFinding(englishHeaders, finding)}</MessageBarBody>
      {repair && <MessageBarActions><Button size="small" disabledFocusable={busy} onClick={() => { void repairHeaders(pane, repair); }}>{say('prepare.takeRow', { row: row + 1 })}</Button></MessageBarActions>}
    </MessageBar>
  );
}

/** Says that another row than row 1 was taken, and leads back. */
export function RowOfTitles({ sheet: { headerRow } }: { readonly sheet: TableSnapshot }) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  if (headerRow === undefined) return null;
  return (
    <p className={styles.note}>
      {say('prepare.titlesInRow', { row: headerRow + 1 })} <TextLink onClick={() => { void repairHeaders(pane, { kind: 'take-header-row', row: 0 }); }}>{say('prepare.takeRow', { row: 1 })}</TextLink>
    </p>
  );
}

/** Columns without a title, which cannot be chosen; and the title that one of them could have. */
export function UntitledColumns({ findings }: FindingsProps) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { busy } = usePaneState();
  const blank = findings.filter(({ code, severity }) => code === 'header-blank' && severity === 'warning');
  if (blank.length === 0) return null;
  const letters = new Intl.ListFormat(pane.services.language).format(blank.flatMap(({ columns }) => columns.map(columnLetter)));
  const [only] = blank.length === 1 ? blank : [];
  const repair = only?.repair;
  return (
    <p className={styles.note}>
      {say('prepare.noTitle', { columns: blank.length, letters })}
      {repair?.kind === 'write-title' && <> <TextLink disabled={busy} onClick={() => { void repairHeaders(pane, repair); }}>{say('prepare.giveTitle', { header: repair.title })}</TextLink></>}
    </p>
  );
}
