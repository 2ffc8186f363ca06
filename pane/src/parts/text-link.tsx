import type { ReactNode } from 'react';
import { Link, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
});

interface TextLinkProps {
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly 'aria-label'?: string;
  readonly children: ReactNode;
}

/** A link of the size of the text in which it stands; Fluent's has a size of its own. */
export function TextLink(props: TextLinkProps) {
  return <Link inline className={useStyles().link} {...props} />;
}
