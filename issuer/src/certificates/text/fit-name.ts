import { breakLines } from './break-lines';

/** Sizes of a design at which a name may stand, the largest first, and the width that it has. All in hundredths of the certificate's width. */
export interface NameSpace {
  readonly sizes: readonly [number, ...number[]];
  readonly width: number;
}

export interface FittedName {
  readonly lines: readonly string[];
  readonly size: number;
}

/** No name is ever smaller: it has to be read from where a certificate hangs. */
export const smallestName = 3;

/**
 * The largest size at which a name fits on one line, else the smallest on two balanced lines. A name for which even that is
 * too wide gets smaller, and then as many lines as it needs. It is never cut and nothing is added to it.
 *
 * @param widthOf the width of a line in ems, measured with the real font
 */
export function fitName(name: string, { sizes, width }: NameSpace, widthOf: (line: string) => number): FittedName {
  const oneLine = widthOf(name);
  const size = sizes.find((each) => oneLine * each <= width);
  if (size !== undefined) return { lines: [name], size };
  const smallest = Math.min(...sizes);
  for (const places of [afterSpaces, afterHyphens]) {
    const halves = bestHalves(name, places(name), widthOf);
    if (halves && halves.width * smallestName <= width) return { lines: halves.lines, size: Math.min(smallest, width / halves.width) };
  }
  return { lines: [...breakLines(name, width / smallestName, widthOf)], size: smallestName };
}

const afterSpaces = (name: string): number[] => [...name.matchAll(/ /g)].map(({ index }) => index + 1);
const afterHyphens = (name: string): number[] => [...name.matchAll(/[-‐]/g)].map(({ index }) => index + 1).filter((place) => place < name.length);

/** Two lines whose longer one is as short as it can be. */
function bestHalves(name: string, places: readonly number[], widthOf: (line: string) => number): { lines: string[]; width: number } | undefined {
  const halves = places.map((place) => {
    const lines = [name.slice(0, place).trim(), name.slice(place)];
    return { lines, width: Math.max(...lines.map(widthOf)) };
  });
  return halves.sort((a, b) => a.width - b.width)[0];
}
