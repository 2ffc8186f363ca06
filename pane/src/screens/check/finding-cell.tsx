import type { CellValue, Finding } from '@confer/core';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { cellAddress, columnLetter, renderFinding } from '@confer/core';
import { usePane, usePaneState } from '../../pane-context';
import { InvisibleText } from '../../parts/invisible-text';
import { Unseen } from '../../parts/unseen';
import { applyFixes, goTo } from '../../state/checking';
import { cellText } from '../../texts/cell-text';
import { useFindingCatalogue } from '../../texts/finding-catalogue';
import { useSay } from '../../texts/say';
import { pressButton, pressLine } from './list-keys';

const useStyles = makeStyles({
  cell: { display: 'flex', alignItems: 'center', gap: '4px' },
  place: {
    ...typographyStyles.caption1, position: 'relative', flex: 1, minWidth: 0, display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '28px', padding: '4px', border: 'none', borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent', color: 'inherit', textAlign: 'start', cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  address: { flex: 'none', minWidth: '36px', direction: 'ltr', fontFamily: tokens.fontFamilyMonospace, color: tokens.colorBrandForegroundLink },
  value: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  action: { flex: 'none', minWidth: 0 },
});

interface FindingCellProps {
  readonly finding: Finding;
  /** All of the kind that can be fixed, this one among them. */
  readonly fixable: readonly Finding[];
}

/** One cell: what is there, and what it would become. A click leads to it. */
export function FindingCell({ finding, fixable }: FindingCellProps) {
  const styles = useStyles();
  const say = useSay();
  const pane = usePane();
  const { busy } = usePaneState();
  const address = cellAddress(finding);
  const { code, fix, value, otherRow } = finding;
  const isFixable = fix !== undefined && !busy;
  const sentence = renderFinding(useFindingCatalogue(), finding);
  const textOf = (cell: CellValue) => cellText(cell, pane.services.language);
  return (
    <li className={styles.cell} data-line>
      <button type="button" className={styles.place} data-focus title={sentence} aria-keyshortcuts={fix === undefined ? undefined : 'Control+Enter'}
        onClick={() => { void goTo(pane, finding); }}
        onKeyDown={(event) => {
          pressLine(event, {
            fix: isFixable ? () => { void applyFixes(pane, [finding]); } : undefined,
            fixAll: !busy && fixable.length > 0 ? () => { void applyFixes(pane, fixable); } : undefined,
          });
        }}>
        <Unseen>{say('check.cellName', { column: columnLetter(finding.column), row: String(finding.row + 1) })}</Unseen>
        <span className={styles.address} aria-hidden="true">{address}</span>
        <span className={styles.value}>
          {code === 'invisible-characters' ? <InvisibleText text={String(value)} /> : <bdi>{textOf(finding.day ?? value)}</bdi>}
          {fix !== undefined && code !== 'invisible-characters' && <> → <bdi>{textOf(fix)}</bdi></>}
          {otherRow !== undefined && <> = {say('issuing.row', { row: otherRow + 1 })}</>}
        </span>
      </button>
      {fix !== undefined && <Button size="small" className={styles.action} tabIndex={-1} onKeyDown={pressButton} disabledFocusable={busy} aria-label={say('check.fixTo', { address, fix: textOf(fix) })} onClick={() => { void applyFixes(pane, [finding]); }}>{say('check.fix')}</Button>}
    </li>
  );
}
