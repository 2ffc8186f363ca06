import type { Definition } from '../definition/definition';
import type { CellValue } from '../host/cell';
import { foldHeader } from '../text/header-text';
import { foldText } from '../text/text';

/**
 * Reads a cell that names a definition by its id or by its name, whatever the case, blanks and signs. A name that two of
 * them have names none.
 */
export function definitionReader(definitions: readonly Definition[]): (value: CellValue) => Definition | undefined {
  const byId = ({ id }: Definition) => id;
  const byName = ({ name }: Definition) => name;
  const readings = [foldText, foldHeader].flatMap((fold) => [byId, byName].map((nameOf) => ({ fold, known: namesOfAll(definitions, (definition) => fold(nameOf(definition))) })));
  return (value) => {
    const text = String(value);
    if (foldText(text) === '') return undefined;
    const reading = readings.find(({ fold, known }) => known.has(fold(text)));
    return reading?.known.get(reading.fold(text));
  };
}

/** `undefined` stands for a name that several have. */
function namesOfAll(definitions: readonly Definition[], nameOf: (definition: Definition) => string): ReadonlyMap<string, Definition | undefined> {
  const known = new Map<string, Definition | undefined>();
  for (const definition of definitions) {
    const name = nameOf(definition);
    known.set(name, known.has(name) ? undefined : definition);
  }
  return known;
}
