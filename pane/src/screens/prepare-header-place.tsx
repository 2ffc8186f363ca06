import type { TableSnapshot } from '@confer/core';
import type { Preparation } from '../state/pane-state';
import { Button, Checkbox, Dropdown, Field, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Option, tokens, typographyStyles } from '@fluentui/react-components';
import { usePane, usePaneState } from '../pane-context';
import { isEmptySheet } from '../state/choosing';
import { hasHeaderRow, headerTarget, planHeader } from '../state/header-row';
import { useSay } from '../texts/say';

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalM },
  pick: { minWidth: 0, width: '100%' },
  text: { whiteSpace: 'normal' },
  table: { marginLeft: '-8px' },
  hint: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground3 },
});

interface HeaderPlaceProps {
  readonly preparation: Preparation;
  readonly sheet: TableSnapshot;
}

/** Where the header row goes: a sheet that holds something does not get it. */
export function HeaderPlace({ preparation, sheet }: HeaderPlaceProps) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { header } = preparation;
  const into = headerTarget(preparation, sheet);
  const names = { sheet: say('prepare.thisSheet', { sheet: sheet.sheetName }), newSheet: say('prepare.newSheet') };
  const why = isEmptySheet(sheet) ? undefined : say(hasHeaderRow(preparation) ? 'prepare.hasHeader' : 'prepare.notEmpty', { sheet: sheet.sheetName });
  return (
    <div className={styles.stack}>
      <Field label={say('prepare.writeTo')} {...(why !== undefined && { hint: why })}>
        <Dropdown className={styles.pick} value={names[into]} selectedOptions={[into]} onOptionSelect={(_, { optionValue }) => { planHeader(pane, { into: optionValue === 'newSheet' ? 'newSheet' : 'sheet' }); }}>
          {isEmptySheet(sheet) && <Option value="sheet">{names.sheet}</Option>}
          <Option value="newSheet">{names.newSheet}</Option>
        </Dropdown>
      </Field>
      {pane.services.host.makesTables && (
        <Checkbox className={styles.table} checked={header.asTable} onChange={(_, { checked }) => { planHeader(pane, { asTable: checked === true }); }}
          label={<>{say('prepare.table')}<span className={styles.hint}>{say('prepare.tableHint')}</span></>} />
      )}
    </div>
  );
}

/** The open sheet refused the header row: it may go into a new one, or be tried again once the sheet is unprotected. */
export function ProtectedSheet({ sheet, createInNewSheet }: { readonly sheet: TableSnapshot; readonly createInNewSheet: () => void }) {
  const styles = useStyles();
  const say = useSay();
  const { busy } = usePaneState();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody className={styles.text}>{say('prepare.protected', { sheet: sheet.sheetName })}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={busy} onClick={createInNewSheet}>{say('prepare.createInNew')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
