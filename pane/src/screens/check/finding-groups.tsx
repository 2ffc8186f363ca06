import type { CellValue, Finding } from '@confer/core';
import type { FindingGroup } from './groups';
import { Button, makeStyles, tokens, typographyStyles, useArrowNavigationGroup } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Lightbulb16Filled } from '@fluentui/react-icons/svg/lightbulb';
import { cellAddress, isProblem, renderFinding, renderTitle } from '@confer/core';
import { useState } from 'react';
import { usePane, usePaneState } from '../../pane-context';
import { InvisibleText } from '../../parts/invisible-text';
import { applyFixes, goTo } from '../../state/checking';
import { cellText } from '../../texts/cell-text';
import { useFindingCatalogue, useSay } from '../../texts/say';

const useStyles = makeStyles({
  groups: { margin: `${tokens.spacingVerticalM} -16px 0`, padding: 0, listStyleType: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', alignItems: 'center', gap: '4px', minHeight: '44px', padding: '0 16px 0 12px' },
  open: {
    flex: 1, minWidth: 0, display: 'flex', alignItems: 'flex-start', gap: '6px', padding: '4px 0', border: 'none', borderRadius: tokens.borderRadiusMedium, backgroundColor: 'transparent', color: 'inherit', font: 'inherit', textAlign: 'start', cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { flex: 'none', marginTop: '2px' },
  bad: { color: tokens.colorStatusDangerForeground1 },
  warn: { color: tokens.colorStatusWarningForeground1 },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  texts: { minWidth: 0, display: 'grid', overflowWrap: 'anywhere' },
  action: { flex: 'none', minWidth: 0 },
  cells: { margin: 0, padding: '0 16px 6px 34px', listStyleType: 'none' },
  cell: { display: 'flex', alignItems: 'center', gap: '4px' },
  place: {
    ...typographyStyles.caption1, flex: 1, minWidth: 0, display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS, minHeight: '28px', padding: '4px', border: 'none', borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent', color: 'inherit', textAlign: 'start', cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  address: { flex: 'none', minWidth: '36px', fontFamily: tokens.fontFamilyMonospace, color: tokens.colorBrandForegroundLink },
  value: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** Findings by kind, worst first; each opens to its cells. */
export function FindingGroups({ groups }: { readonly groups: readonly FindingGroup[] }) {
  const styles = useStyles();
  const say = useSay();
  const keys = useArrowNavigationGroup({ axis: 'vertical' });
  if (groups.length === 0) return null;
  return <ul className={styles.groups} aria-label={say('check.groups')} {...keys}>{groups.map((group) => <Group key={group.id} group={group} />)}</ul>;
}

/** Cells that are shown at once, and how many more each time. */
const page = 50;

function Group({ group: { first, findings, rows, fixable } }: { readonly group: FindingGroup }) {
  const styles = useStyles();
  const say = useSay();
  const catalogue = useFindingCatalogue();
  const pane = usePane();
  const { busy } = usePaneState();
  const [open, setOpen] = useState(false);
  const [limit, setLimit] = useState(page);
  const title = renderTitle(catalogue, first);
  const all = fixable.length === findings.length;
  return (
    <li className={styles.group}>
      <div className={styles.head}>
        <button type="button" className={styles.open} aria-expanded={open} onClick={() => { setOpen(!open); }}>
          {open ? <ChevronDown16Regular className={styles.icon} aria-hidden="true" /> : <ChevronRight16Regular className={styles.icon} aria-hidden="true" />}
          <span className={styles.icon} role="img" aria-label={say(`check.severity.${first.severity}`)}>
            {isProblem(first) ? <ErrorCircle16Filled className={styles.bad} /> : <Lightbulb16Filled className={styles.warn} />}
          </span>
          <span className={styles.texts}><span>{title}</span><span className={styles.quiet}><Places findings={findings} rows={rows} /></span></span>
        </button>
        {all && findings.length === 1 && <Button size="small" className={styles.action} disabledFocusable={busy} onClick={() => { void applyFixes(pane, fixable); }}>{say('check.fix')}</Button>}
        {all && findings.length > 1 && <Button size="small" className={styles.action} disabledFocusable={busy} onClick={() => { void applyFixes(pane, fixable); }}>{say('check.fixAll', { count: fixable.length })}</Button>}
        {!all && <Button size="small" className={styles.action} onClick={() => { void goTo(pane, first); }}>{say('check.goTo', { address: cellAddress(first) })}</Button>}
      </div>
      {open && (
        <ul className={styles.cells}>
          {findings.slice(0, limit).map((finding) => <Cell key={cellAddress(finding)} finding={finding} />)}
          {findings.length > limit && <li><Button size="small" appearance="transparent" onClick={() => { setLimit(limit + page); }}>{say('check.more', { count: Math.min(page, findings.length - limit) })}</Button></li>}
        </ul>
      )}
    </li>
  );
}

/** Where: addresses while they are few, counts when they are many, the new value when there is one. */
function Places({ findings, rows }: { readonly findings: readonly Finding[]; readonly rows: number }) {
  const say = useSay();
  const { language } = usePane().services;
  const [first] = findings;
  if (first && findings.length === 1) {
    return <>{say('check.group.rows', { rows, places: cellAddress(first) })}{first.fix !== undefined && first.code !== 'invisible-characters' && <> → <bdi>{cellText(first.fix, language)}</bdi></>}</>;
  }
  if (findings.length > rows) return say('check.group.cells', { rows, cells: findings.length });
  if (findings.length <= 3) return say('check.group.rows', { rows, places: findings.map(cellAddress).join(', ') });
  return say('check.group.many', { rows });
}

function Cell({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const say = useSay();
  const catalogue = useFindingCatalogue();
  const pane = usePane();
  const { busy } = usePaneState();
  const address = cellAddress(finding);
  const { code, fix } = finding;
  const textOf = (value: CellValue) => cellText(value, pane.services.language);
  return (
    <li className={styles.cell}>
      <button type="button" className={styles.place} title={renderFinding(catalogue, finding)}
        onClick={() => { void goTo(pane, finding); }}
        onKeyDown={({ key, ctrlKey }) => { if (key === 'Enter' && ctrlKey && fix !== undefined) void applyFixes(pane, [finding]); }}>
        <span className={styles.address}>{address}</span>
        <span className={styles.value}>
          {code === 'invisible-characters' ? <InvisibleText text={String(finding.value)} /> : <bdi>{textOf(finding.day ?? finding.value)}</bdi>}
          {fix !== undefined && code !== 'invisible-characters' && <> → <bdi>{textOf(fix)}</bdi></>}
          {finding.otherRow !== undefined && <> = {say('issuing.row', { row: finding.otherRow + 1 })}</>}
        </span>
      </button>
      {fix !== undefined && <Button size="small" className={styles.action} disabledFocusable={busy} aria-label={say('check.fixTo', { address, fix: textOf(fix) })} onClick={() => { void applyFixes(pane, [finding]); }}>{say('check.fix')}</Button>}
    </li>
  );
}
