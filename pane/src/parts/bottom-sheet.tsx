import type { ReactNode } from 'react';
import { Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  surface: { position: 'fixed', inset: 'auto 0 0 0', margin: 0, padding: '16px', width: '100%', maxWidth: '100%', maxHeight: '92vh', boxSizing: 'border-box', borderRadius: `${tokens.borderRadiusXLarge} ${tokens.borderRadiusXLarge} 0 0` },
  body: { display: 'block', maxHeight: 'none' },
  title: { ...typographyStyles.subtitle2 },
  content: { display: 'grid', gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`, overflow: 'visible' },
  actions: { display: 'flex', flexWrap: 'wrap', '@media screen and (max-width: 480px)': { flexDirection: 'row' }, gap: tokens.spacingHorizontalS, '& > *': { flex: '1 1 auto', minWidth: 0 } },
});

interface BottomSheetProps {
  readonly title: string;
  readonly actions: ReactNode;
  /** By Esc, or by a click beside it. */
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** A question at the bottom of the pane: what is behind it shows who is meant. */
export function BottomSheet({ title, actions, onLeave, children }: BottomSheetProps) {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={onLeave}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle className={styles.title}>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions className={styles.actions} fluid>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
