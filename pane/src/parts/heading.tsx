import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none', color: tokens.colorNeutralForeground1, fontVariantNumeric: 'tabular-nums' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/**
 * The one heading of a screen. It takes the focus when the screen comes up, so that a keyboard or a screen reader never
 * starts from nothing.
 *
 * @param hidden for screen readers alone, where the tab above says the same
 */
export function Heading({ children, focus = true, hidden = false }: { readonly children: ReactNode; readonly focus?: boolean; readonly hidden?: boolean }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  return <h1 ref={heading} tabIndex={-1} className={mergeClasses(styles.heading, hidden && styles.unseen)}>{children}</h1>;
}
