import type { Column, HeaderFinding, TableSnapshot } from '@confer/core';
import type { ReactNode } from 'react';
import type { MappingLine, Preparation } from '../state/pane-state';
import { Button, Dropdown, makeStyles, mergeClasses, Option, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { columnLetter, dateOfSerial, formatDate, isBlankHeader } from '@confer/core';
import { useMemo, useRef, useState } from 'react';
import { usePane, usePaneState } from '../pane-context';
import { Heading } from '../parts/heading';
import { Page } from '../parts/page';
import { TextLink } from '../parts/text-link';
import { isEmptySheet, rowsOfList } from '../state/choosing';
import { chooseNames, doubtfulLines, headerFindings, mapColumn, missingLines, repairHeaders } from '../state/preparing';
import { partsOf, sheetOfDefinition, showDefinition } from '../state/several-preparing';
import { useList as takeIntoUse } from '../state/taking-into-use';
import { defaultDuration } from '../texts/definition-texts';
import { useSay } from '../texts/say';
import { SeveralDefinitions } from './prepare-several';
import { HeaderRowFinding, RowOfTitles, UntitledColumns } from './prepare-titles';

const useStyles = makeStyles({
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', marginTop: tokens.spacingVerticalM },
  doubtCount: { ...typographyStyles.caption1, display: 'flex', alignItems: 'center', gap: '4px' },
  lines: { margin: '4px -16px 0', padding: 0, listStyleType: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'grid', gridTemplateColumns: '16px 104px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS, alignItems: 'start', padding: '6px 16px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  mark: { marginTop: '4px' },
  name: { ...typographyStyles.caption1, gridRow: '1 / span 2', gridColumn: 2, paddingTop: '4px', overflowWrap: 'anywhere' },
  star: { color: tokens.colorStatusDangerForeground1 },
  pick: { minWidth: 0, width: '100%' },
  doubtful: { border: `1px solid ${tokens.colorStatusWarningForeground1}` },
  sample: { ...typographyStyles.caption1, gridColumn: 3, padding: '1px 0 0 8px', color: tokens.colorNeutralForeground3, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  doubt: { ...typographyStyles.caption1, gridColumn: '2 / -1', display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, color: tokens.colorStatusWarningForeground2 },
  repair: { ...typographyStyles.caption1, gridColumn: 3, paddingLeft: '8px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warn: { color: tokens.colorStatusWarningForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  note: { ...typographyStyles.caption1, margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground3 },
  foot: { ...typographyStyles.caption1, margin: 0 },
});

interface PrepareListProps {
  readonly head: ReactNode;
  readonly ways: ReactNode;
  readonly preparation: Preparation;
  readonly sheet: TableSnapshot;
}

/** Use this list: which of its columns carries which field. The list itself is not touched. */
export function PrepareList({ head, ways, preparation, sheet }: PrepareListProps) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { busy } = usePaneState();
  const lines = useRef<HTMLUListElement>(null);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const { definition: shown, several } = preparation;
  const ownSheet = useMemo(() => sheetOfDefinition(shown, several, sheet), [shown, several, sheet]);
  const doubtful = doubtfulLines(preparation);
  const parts = partsOf(preparation);
  const missing = parts.flatMap((part) => missingLines(part).map(({ column }) => ({ column, definition: part.definition })))[0];
  const unseen = parts.find((part) => part.definition.id !== preparation.definition.id && doubtfulLines(part).length > 0 && !seen.has(part.definition.id));
  const withoutId = preparation.several !== undefined && !sheet.headers.includes(preparation.several.idHeader);
  const findings = headerFindings(preparation, sheet);
  const unused = findings.flatMap(({ code, columns: [index = 0], header = '' }) => (code === 'column-unknown' ? [say('prepare.unusedColumn', { letter: columnLetter(index), header })] : []));
  const otherNames = preparation.names === 'fullName' ? 'firstAndLastName' : 'fullName';
  // Where the names were found as the definition asks for them, nobody needs to be asked.
  const mayHoldOtherNames = preparation.names !== preparation.definition.recipient || preparation.mapping.some(({ column, index, certainty }) => column.rule.type === 'name' && (index === undefined || certainty === 'doubtful'));

  if (isEmptySheet(sheet)) {
    return <Page head={head}>{ways}<p className={styles.note}>{say('prepare.emptySheet', { sheet: sheet.sheetName })}</p></Page>;
  }
  const show = (id: string) => {
    setSeen(new Set([...seen, preparation.definition.id, id]));
    showDefinition(pane, id);
  };
  // The first press leads to the first doubtful match; whoever has seen it goes on with the second.
  const goOn = () => {
    const first = lines.current?.querySelector<HTMLElement>('[data-doubtful] button[role="combobox"]');
    if (first && !lines.current?.contains(document.activeElement)) first.focus();
    else if (unseen) show(unseen.definition.id);
    else void takeIntoUse(pane);
  };
  const foot = (
    <>
      <p className={styles.foot}>{withoutId ? say('several.withoutId') : !missing ? say('prepare.untouched') : missing.definition.id === preparation.definition.id ? say('prepare.missing', { header: missing.column.header }) : say('several.missing', { definition: missing.definition.name, header: missing.column.header })}</p>
      <Button appearance="primary" disabledFocusable={busy || withoutId || missing !== undefined} onClick={goOn}>{say('prepare.check', { rows: rowsOfList(sheet) })}</Button>
    </>
  );
  return (
    <Page head={head} foot={foot}>
      {ways}
      <RowOfTitles sheet={sheet} />
      <HeaderRowFinding findings={findings} />
      {preparation.several && <SeveralDefinitions parts={parts} shown={preparation.definition.id} show={show} />}
      <div className={styles.top}>
        <Heading>{say('prepare.match', { count: preparation.mapping.length })}</Heading>
        {doubtful.length > 0 && <span className={styles.doubtCount}><Warning16Filled className={styles.warn} aria-hidden="true" />{say('prepare.toConfirm', { count: doubtful.length })}</span>}
      </div>
      <ul className={styles.lines} ref={lines}>
        {preparation.mapping.map((line) => <Line key={line.column.key} line={line} preparation={preparation} sheet={ownSheet} finding={findings.find(({ key }) => key === line.column.key)} />)}
      </ul>
      {mayHoldOtherNames && <p className={styles.note}><TextLink onClick={() => { chooseNames(pane, otherNames); }}>{say(otherNames === 'fullName' ? 'prepare.useFullName' : 'prepare.useFirstAndLastName')}</TextLink></p>}
      <UntitledColumns findings={findings} />
      {unused.length > 0 && <p className={styles.note}>{say('prepare.unused', { columns: new Intl.ListFormat(pane.services.language).format(unused) })}</p>}
    </Page>
  );
}

const none = 'none';

interface LineProps {
  readonly line: MappingLine;
  readonly preparation: Preparation;
  /** With rows of its definition alone. */
  readonly sheet: TableSnapshot;
  /** What there is to say about its title. */
  readonly finding: HeaderFinding | undefined;
}

function Line({ line, preparation, sheet, finding }: LineProps) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { busy } = usePaneState();
  const { column, index, rivals } = line;
  const state = line.certainty === 'doubtful' ? 'doubtful' : index === undefined && column.required ? 'empty' : 'certain';
  const repair = finding?.repair;
  const duration = column.key === 'expiry' ? defaultDuration(preparation.definition, pane.services.language) : undefined;
  const withoutColumn = duration === undefined ? say(column.required ? 'prepare.choose' : 'prepare.leaveEmpty') : say('prepare.byDefinition', { duration });
  const titleOf = (place: number) => say('prepare.column', { letter: columnLetter(place), header: sheet.headers[place] ?? '' });
  const choices = sheet.headers.flatMap((header, place) => (isBlankHeader(header) ? [] : [place]));
  return (
    <li className={styles.line} {...(state === 'doubtful' && { 'data-doubtful': true })}>
      <span className={styles.mark} role="img" aria-label={say(`prepare.state.${state}`)}>{marks[state](styles)}</span>
      <span className={styles.name} id={`name-${column.key}`}>{column.header}{column.required && <span className={styles.star} title={say('prepare.required')}>&nbsp;*</span>}</span>
      <Dropdown size="small" className={mergeClasses(styles.pick, state === 'doubtful' && styles.doubtful)} aria-labelledby={`name-${column.key}`}
        value={index === undefined ? withoutColumn : titleOf(index)} selectedOptions={[index === undefined ? none : String(index)]}
        onOptionSelect={(_, { optionValue }) => { mapColumn(pane, column.key, optionValue === none ? undefined : Number(optionValue)); }}>
        {choices.map((place) => <Option key={place} value={String(place)}>{titleOf(place)}</Option>)}
        {!column.required && <Option value={none}>{withoutColumn}</Option>}
      </Dropdown>
      <span className={styles.sample}>{index === undefined ? duration !== undefined && say('prepare.byDefinitionHint') : samples(sheet, index, column).map((text, place) => <span key={text}>{place > 0 && ', '}<bdi>{text}</bdi></span>)}</span>
      {state === 'doubtful' && index !== undefined && (
        <span className={styles.doubt}>
          <span>{say('prepare.doubt', { header: sheet.headers[index] ?? '', letter: columnLetter(index) })}</span>
          <TextLink onClick={() => { mapColumn(pane, column.key, index); }}>{say('prepare.keep', { letter: columnLetter(index) })}</TextLink>
        </span>
      )}
      {rivals && <span className={styles.doubt}>{say(column.required ? 'prepare.twice' : 'prepare.twiceOptional', { letters: new Intl.ListFormat(pane.services.language, { type: 'disjunction' }).format(rivals.map(columnLetter)) })}</span>}
      {finding?.code === 'column-missing' && repair?.kind === 'write-title' && (
        <span className={styles.repair}>
          <TextLink disabled={busy} aria-label={say('prepare.addColumnFor', { letter: columnLetter(repair.column), header: column.header })} onClick={() => { void repairHeaders(pane, repair); }}>{say('prepare.addColumn', { letter: columnLetter(repair.column) })}</TextLink>
        </span>
      )}
    </li>
  );
}

const marks: Record<'certain' | 'doubtful' | 'empty', (styles: ReturnType<typeof useStyles>) => ReactNode> = {
  certain: ({ good }) => <CheckmarkCircle16Filled className={good} />,
  doubtful: ({ warn }) => <Warning16Filled className={warn} />,
  empty: ({ quiet }) => <Circle16Regular className={quiet} />,
};

/** The first few different values of a column; serial numbers as the days they stand for, where days are wanted. */
function samples({ rows, dateSystem }: TableSnapshot, index: number, { rule }: Column): readonly string[] {
  const values = new Set<string>();
  for (const row of rows) {
    const value = row[index] ?? '';
    const day = typeof value === 'number' && (rule.type === 'date' || rule.type === 'expiry') ? dateOfSerial(value, dateSystem) : undefined;
    const text = day ? formatDate(day) : String(value).trim();
    if (text !== '') values.add(text.slice(0, 60));
    if (values.size === 3) break;
  }
  return [...values];
}
