import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({ heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none', color: tokens.colorNeutralForeground1, fontVariantNumeric: 'tabular-nums' } });

/**
 * The one heading of a screen. It takes the focus when the screen comes up, so that a keyboard or a screen reader never
 * starts from nothing.
 */
export function Heading({ children, focus = true }: { readonly children: ReactNode; readonly focus?: boolean }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  return <h1 ref={heading} tabIndex={-1} className={styles.heading}>{children}</h1>;
}
