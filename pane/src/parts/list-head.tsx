import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import type { Definition } from '@confer/core';
import { usePane, usePaneState } from '../pane-context';
import { useSay } from '../texts/say';
import { Badge } from './badge';
import { DefinitionDetails } from './definition-details';
import { Steps, type Step } from './steps';

const useStyles = makeStyles({
  context: { flex: 'none', display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  // What stands below begins there, too.
  alone: { paddingLeft: tokens.spacingHorizontalL },
  texts: { flex: 1, minWidth: 0 },
  several: { ...typographyStyles.body1Strong },
  where: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

interface ListHeadProps {
  readonly definition: Definition;
  /** The other definitions of a list for several. */
  readonly others?: readonly Definition[];
  /** The sheet and its rows, in words. */
  readonly where: string;
  readonly step: Step;
  readonly back?: { readonly name: string; readonly go: () => void };
  readonly goTo?: Partial<Record<Step, () => void>>;
}

/** What is being issued, from which sheet, and how far along it is. */
export function ListHead({ definition, others = [], where, step, back, goTo = {} }: ListHeadProps) {
  const styles = useStyles();
  const say = useSay();
  const names = new Intl.ListFormat(usePane().services.language).format([definition, ...others].map(({ name }) => name));
  // The notebook in the workbook keeps definitions without their pictures.
  const listed = usePaneState().connection?.definitions.find(({ id }) => id === definition.id);
  return (
    <header>
      <div className={mergeClasses(styles.context, !back && styles.alone)}>
        {back && <Button appearance="subtle" size="small" icon={<ChevronLeft20Regular />} aria-label={back.name} title={back.name} onClick={back.go} />}
        <Badge definition={listed?.version === definition.version ? listed : definition} small />
        <div className={styles.texts}>
          {others.length === 0 ? <DefinitionDetails definition={definition} mayChange={back !== undefined} /> : <div className={styles.several} title={names}>{say('several.name', { count: others.length + 1 })}</div>}
          <div className={styles.where} title={where}><bdi>{where}</bdi></div>
        </div>
      </div>
      <Steps current={step} goTo={goTo} />
    </header>
  );
}
