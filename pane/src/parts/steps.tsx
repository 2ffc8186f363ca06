import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Checkmark12Regular } from '@fluentui/react-icons/svg/checkmark';
import { useSay } from '../texts/say';

export type Step = 'prepare' | 'check' | 'issue';
const order: readonly Step[] = ['prepare', 'check', 'issue'];

const useStyles = makeStyles({
  steps: {
    ...typographyStyles.caption1, display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, margin: 0, listStyleType: 'none', color: tokens.colorNeutralForeground3,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  step: { display: 'flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap' },
  // The line gives way where the words of a language are long.
  joined: { minWidth: 0, '::before': { content: '""', width: '16px', minWidth: '4px', height: '1px', backgroundColor: tokens.colorNeutralStroke1 } },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  dot: { flex: 'none', display: 'inline-grid', placeItems: 'center', width: '16px', height: '16px', borderRadius: '50%', border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, fontSize: '10px', lineHeight: 1, fontWeight: tokens.fontWeightSemibold },
  doneDot: { border: `1px solid ${tokens.colorBrandStroke1}`, color: tokens.colorBrandForeground1 },
  currentDot: { border: `1px solid ${tokens.colorBrandBackground}`, backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand, '@media (forced-colors: active)': { border: '2px solid Highlight' } },
  // In high contrast a link has the colour of the text around it.
  link: { ...typographyStyles.caption1, '@media (forced-colors: active)': { textDecorationLine: 'underline' } },
});

/** Three steps; those that are done lead back. */
export function Steps({ current, goTo }: { readonly current: Step; readonly goTo: Partial<Record<Step, () => void>> }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <nav aria-label={say('steps.name')}>
      <ol className={styles.steps}>
        {order.map((step, index) => {
          const done = index < order.indexOf(current);
          const go = done ? goTo[step] : undefined;
          const name = say(`steps.${step}`);
          return (
            <li key={step} className={mergeClasses(styles.step, index > 0 && styles.joined, step === current && styles.current)} aria-current={step === current ? 'step' : undefined}>
              <span className={mergeClasses(styles.dot, done && styles.doneDot, step === current && styles.currentDot)} aria-hidden="true">{done ? <Checkmark12Regular /> : index + 1}</span>
              {go ? <Link className={styles.link} appearance="subtle" onClick={go} aria-label={say('steps.done', { step: name })}>{name}</Link> : name}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
