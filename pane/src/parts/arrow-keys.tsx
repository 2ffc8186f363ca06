import { useArrowNavigationGroup } from '@fluentui/react-components';
import { useEffect } from 'react';

/**
 * Gives a list of the first screen what makes Up and Down move in it. What carries that is heavy and comes behind the screen;
 * until it is there, Tab moves.
 */
export function ArrowKeys({ give }: { readonly give: (attributes: object) => void }) {
  const attributes = useArrowNavigationGroup({ axis: 'vertical' });
  useEffect(() => { give(attributes); }, [give, attributes]);
  return null;
}
