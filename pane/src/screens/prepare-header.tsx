import type { Column, TableSnapshot } from '@confer/core';
import type { ReactNode } from 'react';
import type { Preparation } from '../state/pane-state';
import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Calendar16Regular } from '@fluentui/react-icons/svg/calendar';
import { CalendarArrowRight16Regular } from '@fluentui/react-icons/svg/calendar-arrow-right';
import { Call16Regular } from '@fluentui/react-icons/svg/call';
import { CheckboxChecked16Regular } from '@fluentui/react-icons/svg/checkbox-checked';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import { Link16Regular } from '@fluentui/react-icons/svg/link';
import { Mail16Regular } from '@fluentui/react-icons/svg/mail';
import { NumberSymbol16Regular } from '@fluentui/react-icons/svg/number-symbol';
import { TextT16Regular } from '@fluentui/react-icons/svg/text-t';
import { columnLetter } from '@confer/core';
import { useState } from 'react';
import { usePane, usePaneState } from '../pane-context';
import { Heading } from '../parts/heading';
import { Page } from '../parts/page';
import { TemplateLink } from '../parts/template-link';
import { createHeaderRow, headerColumns, headerTarget, mayBeLeftOut, planHeader } from '../state/header-row';
import { helpFor } from '../texts/column-texts';
import { useSay } from '../texts/say';
import { HeaderDefinitions } from './prepare-header-definitions';
import { HeaderPlace, ProtectedSheet } from './prepare-header-place';

const useStyles = makeStyles({
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', marginTop: tokens.spacingVerticalM },
  legend: { ...typographyStyles.caption1, flex: 'none', color: tokens.colorNeutralForeground3 },
  star: { color: tokens.colorStatusDangerForeground1 },
  columns: { margin: '4px 0 0', padding: 0, listStyleType: 'none', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, overflow: 'hidden' },
  column: { display: 'grid', gridTemplateColumns: '28px 16px minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS, alignItems: 'center', paddingRight: '10px', '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` }, '&:hover button, & button:focus-visible': { opacity: 1 } },
  bin: { minWidth: '24px', padding: '2px', '@media (hover: hover)': { opacity: 0 } },
  letter: { ...typographyStyles.caption1, alignSelf: 'stretch', display: 'grid', placeItems: 'center', color: tokens.colorNeutralForeground3, backgroundColor: tokens.colorNeutralBackground3, borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  icon: { color: tokens.colorNeutralForeground3 },
  texts: { display: 'grid', padding: '4px 0', minWidth: 0 },
  name: { ...typographyStyles.caption1Strong },
  help: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  note: { ...typographyStyles.caption1, margin: `${tokens.spacingVerticalS} 0 0` },
  template: { marginTop: tokens.spacingVerticalM },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
});

interface PrepareHeaderProps {
  readonly head: ReactNode;
  readonly ways: ReactNode;
  readonly preparation: Preparation;
  readonly sheet: TableSnapshot;
}

/** Create header row: the row that Confer will write, and where. */
export function PrepareHeader({ head, ways, preparation, sheet }: PrepareHeaderProps) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { busy } = usePaneState();
  const [leftOutNow, setLeftOutNow] = useState(false);
  const { definition } = preparation;
  const columns = headerColumns(preparation);
  const leftOut = preparation.columns.find((column) => !columns.includes(column));
  const help = helpFor(definition, pane.services.language);
  const create = () => { void createHeaderRow(pane, help); };
  const leaveOut = (withoutExpiry: boolean) => {
    setLeftOutNow(withoutExpiry);
    planHeader(pane, { withoutExpiry });
  };
  const inThisSheet = headerTarget(preparation, sheet) === 'sheet';
  const createInNewSheet = () => {
    planHeader(pane, { into: 'newSheet' });
    create();
  };
  const foot = (
    <>
      {inThisSheet && preparation.header.isProtected && <ProtectedSheet sheet={sheet} createInNewSheet={createInNewSheet} />}
      <Button appearance="primary" disabledFocusable={busy} onClick={create}>
        {inThisSheet ? say('prepare.create', { sheet: sheet.sheetName }) : say('prepare.createNew')}
      </Button>
    </>
  );
  return (
    <Page head={head} foot={foot}>
      {ways}
      <div className={styles.top}>
        <Heading>{say('prepare.willHold', { count: columns.length })}</Heading>
        <span className={styles.legend}>{say('prepare.legend', { star: '*' })}</span>
      </div>
      <ul className={styles.columns}>
        {columns.map((column, index) => (
          <li key={column.key} className={styles.column}>
            <span className={styles.letter}>{columnLetter(index)}</span>
            <span className={styles.icon} aria-hidden="true">{iconOf(column)}</span>
            <span className={styles.texts}>
              <span className={styles.name}>{column.header}{column.required && <span className={styles.star} title={say('prepare.required')}> *</span>}</span>
              <span className={styles.help}>{help(column)}</span>
            </span>
            {mayBeLeftOut(column) && <Button className={styles.bin} size="small" appearance="subtle" icon={<Delete16Regular />} aria-label={say('prepare.leaveOut', { header: column.header })} onClick={() => { leaveOut(true); }} />}
          </li>
        ))}
      </ul>
      {leftOut && (
        <p className={styles.note} role="status">
          {say('prepare.leftOut', { header: leftOut.header })} <Link inline className={styles.link} ref={leftOutNow ? takeFocus : undefined} onClick={() => { leaveOut(false); }}>{say('prepare.putBack')}</Link>
        </p>
      )}
      <HeaderDefinitions preparation={preparation} />
      <HeaderPlace preparation={preparation} sheet={sheet} />
      {!preparation.several && <div className={styles.template}><TemplateLink definition={definition} /></div>}
    </Page>
  );
}

/** The button that was pressed is gone, and its focus with it. */
const takeFocus = (element: HTMLElement | null) => { element?.focus(); };

function iconOf({ rule }: Column): ReactNode {
  switch (rule.type) {
    case 'name':
    case 'text':
    case 'longText': return <TextT16Regular />;
    case 'email':
    case 'emailOrPhone': return <Mail16Regular />;
    case 'phone': return <Call16Regular />;
    case 'url': return <Link16Regular />;
    case 'yesNo': return <CheckboxChecked16Regular />;
    case 'expiry': return <CalendarArrowRight16Regular />;
    case 'date': return <Calendar16Regular />;
    case 'integer':
    case 'decimal': return <NumberSymbol16Regular />;
    case 'choice': return <ChevronDown16Regular />;
  }
}
