import type { Finding } from '@confer/core';
import type { FindingGroup } from './groups';
import { Button, makeStyles, tokens, typographyStyles, useArrowNavigationGroup } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Lightbulb16Filled } from '@fluentui/react-icons/svg/lightbulb';
import { cellAddress, isProblem, renderTitle } from '@confer/core';
import { useRef, useState } from 'react';
import { usePane, usePaneState } from '../../pane-context';
import { Unseen } from '../../parts/unseen';
import { applyFixes, goTo } from '../../state/checking';
import { cellText } from '../../texts/cell-text';
import { useFindingCatalogue } from '../../texts/finding-catalogue';
import { useSay } from '../../texts/say';
import { FindingCell } from './finding-cell';
import { pressButton, pressLine } from './list-keys';
import { useKeptFocus } from './use-kept-focus';

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
  texts: { position: 'relative', minWidth: 0, display: 'grid', overflowWrap: 'anywhere' },
  action: { flex: 'none', minWidth: 0 },
  cells: { margin: 0, padding: '0 16px 6px 34px', listStyleType: 'none' },
});

/** Findings by kind, worst first; each opens to its cells. One stop for Tab; the arrow keys move in it. */
export function FindingGroups({ groups }: { readonly groups: readonly FindingGroup[] }) {
  const styles = useStyles();
  const say = useSay();
  const keys = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  const list = useRef<HTMLUListElement>(null);
  const focus = useKeptFocus(list);
  if (groups.length === 0) return null;
  return <ul ref={list} className={styles.groups} aria-label={say('check.groups')} {...keys} {...focus}>{groups.map((group) => <Group key={group.id} group={group} />)}</ul>;
}

/** Above so many cells not all are shown at once, but a page, and one more each time. */
const mostAtOnce = 200;
const page = 50;

function Group({ group: { first, findings, rows, fixable } }: { readonly group: FindingGroup }) {
  const styles = useStyles();
  const say = useSay();
  const catalogue = useFindingCatalogue();
  const pane = usePane();
  const { busy } = usePaneState();
  const [isOpen, setOpen] = useState(false);
  const [pages, setPages] = useState(1);
  const { language } = pane.services;
  const title = renderTitle(catalogue, first);
  const all = fixable.length === findings.length;
  const limit = findings.length > mostAtOnce ? pages * page : findings.length;
  const fixAll = busy || fixable.length === 0 ? undefined : () => { void applyFixes(pane, fixable); };
  const places = placesOf(findings, rows, language, say);
  const proposal = all && findings.length === 1 && first.code !== 'invisible-characters' && first.fix !== undefined ? cellText(first.fix, language) : undefined;
  return (
    <li className={styles.group} data-group>
      <div className={styles.head} data-line>
        <button type="button" className={styles.open} data-focus aria-expanded={isOpen} aria-keyshortcuts={all ? 'Control+Shift+Enter' : undefined}
          onClick={() => { setOpen(!isOpen); }}
          onKeyDown={(event) => {
            pressLine(event, {
              open: isOpen ? undefined : () => { setOpen(true); },
              close: () => { setOpen(false); },
              fix: findings.length === 1 ? fixAll : undefined,
              fixAll,
            });
          }}>
          {isOpen ? <ChevronDown16Regular className={styles.icon} aria-hidden="true" /> : <ChevronRight16Regular className={styles.icon} aria-hidden="true" />}
          <span className={styles.icon} aria-hidden="true">
            {isProblem(first) ? <ErrorCircle16Filled className={styles.bad} /> : <Lightbulb16Filled className={styles.warn} />}
          </span>
          <span className={styles.texts}><span>{title}</span><Unseen>{say(`check.severity.${first.severity}`)}</Unseen><span className={styles.quiet}>{places}{proposal !== undefined && <> → <bdi>{proposal}</bdi></>}</span></span>
        </button>
        {all
          ? <Button size="small" className={styles.action} tabIndex={-1} onKeyDown={pressButton} disabledFocusable={busy} onClick={fixAll}>{findings.length === 1 ? say('check.fix') : say('check.fixAll', { count: fixable.length })}</Button>
          : <Button size="small" className={styles.action} tabIndex={-1} onKeyDown={pressButton} onClick={() => { void goTo(pane, first); }}>{say('check.goTo', { address: cellAddress(first) })}</Button>}
      </div>
      {isOpen && (
        <ul className={styles.cells}>
          {findings.slice(0, limit).map((finding) => <FindingCell key={cellAddress(finding)} finding={finding} fixable={fixable} />)}
          {findings.length > limit && <li data-line><Button size="small" appearance="transparent" data-focus onClick={() => { setPages(pages + 1); }}>{say('check.more', { count: Math.min(page, findings.length - limit) })}</Button></li>}
        </ul>
      )}
    </li>
  );
}

/** Where: addresses while they are few, counts when they are many, what is there when that says more. */
function placesOf(findings: readonly Finding[], rows: number, language: string, say: ReturnType<typeof useSay>): string {
  const [first] = findings;
  if (first && findings.length === 1 && first.fix === undefined && first.otherRow === undefined && first.value !== '') return say('check.group.value', { rows, place: cellAddress(first), value: first.day ?? cellText(first.value, language) });
  if (first && findings.length === 1 && first.otherRow !== undefined) return say('check.group.same', { rows, place: cellAddress(first), row: first.otherRow + 1 });
  if (findings.length > rows) return say('check.group.cells', { rows, cells: findings.length });
  if (findings.length <= 3) return say('check.group.rows', { rows, places: findings.map(cellAddress).join(', ') });
  return say('check.group.many', { rows });
}
