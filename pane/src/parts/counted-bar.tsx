import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '2px', height: '8px', margin: '6px 0' },
  part: { minWidth: '4px', borderRadius: tokens.borderRadiusSmall, '@media (forced-colors: active)': { border: '1px solid CanvasText' } },
});

const colours = {
  good: tokens.colorStatusSuccessBackground3,
  bad: tokens.colorStatusDangerBackground3,
  doubtful: tokens.colorStatusWarningBackground3,
  running: tokens.colorBrandBackground,
  quiet: tokens.colorNeutralStrokeAccessible,
  rest: tokens.colorNeutralStroke2,
};

export interface BarPart {
  readonly kind: keyof typeof colours;
  readonly count: number;
}

/** Parts of a whole as lengths; the counts stand in words beside it and in its name. */
export function CountedBar({ parts, name }: { readonly parts: readonly BarPart[]; readonly name: string }) {
  const styles = useStyles();
  return (
    <div role="img" aria-label={name} className={styles.bar}>
      {parts.filter(({ count }) => count > 0).map(({ kind, count }) => <span key={kind} className={styles.part} style={{ flex: count, backgroundColor: colours[kind] }} />)}
    </div>
  );
}
