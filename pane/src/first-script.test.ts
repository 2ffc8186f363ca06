import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What a file takes into its own script: neither types nor what it asks for later. */
const takenInto = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type ).*? from '(\.[^']+)';$/gm)].map(([, path = '']) => {
    const found = ['.ts', '.tsx'].map((ending) => join(dirname(file), path + ending)).find(existsSync);
    if (found === undefined) throw new Error(`${file} imports ${path}, which is neither .ts nor .tsx.`);
    return found;
  });

function firstScript(file: string, seen: Map<string, string>): Map<string, string> {
  if (seen.has(file)) return seen;
  seen.set(file, readFileSync(file, 'utf8'));
  for (const taken of takenInto(file)) firstScript(taken, seen);
  return seen;
}

const files = firstScript(join(__dirname, 'index.ts'), new Map());
const named = (test: RegExp): string[] => [...files].filter(([, text]) => test.test(text)).map(([file]) => relative(__dirname, file));

test('the first script is what shows the first screen', () => {
  expect([...files.keys()].map((file) => relative(__dirname, file))).toEqual(expect.arrayContaining(['pane.tsx', 'screens/start.tsx', 'screens/obstacle.tsx', 'texts/first/en.ts']));
});

test('it says nothing that is fetched behind it: the first screen would wait for that', () => {
  expect(named(/\buse(?:Say|Speech)\(\)/)).toEqual(['texts/say.ts']);
});

test('it holds no texts but its own', () => {
  expect([...files.keys()].map((file) => relative(join(__dirname, 'texts'), file)).filter((file) => /^(?:first\/)?[a-z]{2}\.ts$/.test(file))).toEqual(['first/en.ts']);
});
