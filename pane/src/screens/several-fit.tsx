import type { Definition, TableSnapshot } from '@confer/core';
import { useEffect, useMemo } from 'react';
import { definitionsNamed } from '../state/several-preparing';

interface SeveralFitProps {
  readonly definitions: readonly Definition[];
  readonly sheet: TableSnapshot;
  readonly give: (named: readonly Definition[] | undefined) => void;
}

/** Tells the first screen whether the rows of the sheet say which definitions they are for. What finds that out comes behind the screen. */
export function SeveralFit({ definitions, sheet, give }: SeveralFitProps) {
  const named = useMemo(() => definitionsNamed(definitions, sheet), [definitions, sheet]);
  useEffect(() => { give(named); }, [give, named]);
  return null;
}
