import fc from 'fast-check';
import { fitName, smallestName } from './fit-name';

const space = { sizes: [6, 4, 3.5], width: 60 } as const;
/** Letters of half an em. */
const widthOf = (line: string): number => [...line].length / 2;

test('a name stands on one line at the largest size at which it fits', () => {
  expect(fitName('Siobhán Ní', space, widthOf)).toEqual({ lines: ['Siobhán Ní'], size: 6 });
  expect(fitName('Siobhán Ní Dhomhnaill', space, widthOf)).toEqual({ lines: ['Siobhán Ní Dhomhnaill'], size: 4 });
});

test('a longer one stands on two lines of about the same length, at the smallest size', () => {
  expect(fitName('Chukwuemeka Oluwadamilola Adichie-Okonkwo', space, widthOf)).toEqual({ lines: ['Chukwuemeka Oluwadamilola', 'Adichie-Okonkwo'], size: 3.5 });
});

test('a double-barrelled name without a space is parted behind its own hyphen, and nowhere else', () => {
  expect(fitName('Wolfeschlegelsteinhausen-Bergerdorffmannsberg', space, widthOf).lines).toEqual(['Wolfeschlegelsteinhausen-', 'Bergerdorffmannsberg']);
});

const word = fc.stringMatching(/^[\p{Script=Latin}]{1,45}$/u);
const name = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));

test('whatever its length, a name is whole, inside its space and never too small to read', () => {
  fc.assert(fc.property(name, fc.double({ min: 0.3, max: 1, noNaN: true }), (text, em) => {
    const measure = (line: string): number => [...line].length * em;
    const { lines, size } = fitName(text, space, measure);
    expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
    expect(size).toBeGreaterThanOrEqual(smallestName);
    expect(size).toBeLessThanOrEqual(6);
    for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(space.width + 1e-9);
  }));
});
