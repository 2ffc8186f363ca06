import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '..', '..', 'excel-addin', 'dist');
const built = (name: RegExp): string => {
  const [file] = readdirSync(folder).filter((candidate) => name.test(candidate));
  if (file === undefined) throw new Error(`excel-addin/dist holds no ${String(name)}. Run “npm run build” first.`);
  return readFileSync(join(folder, file), 'utf8');
};

/** A property of the numbering plans, by which they are known wherever they are. */
const ofNumberingPlans = 'country_calling_codes';

test('the numbering plans of the world are a script of their own, which the page does not load by itself', () => {
  expect(built(/^phone-numbers\..*\.js$/)).toContain(ofNumberingPlans);
  expect(built(/^taskpane\..*\.js$/)).not.toContain(ofNumberingPlans);
  expect(built(/^taskpane\.html$/)).not.toContain('phone-numbers');
});

test.each([['de', 'Unsichtbare Leerzeichen'], ['es', 'Espacios invisibles'], ['fr', 'Espaces invisibles']])('what is said in the language %s is a script of its own, findings included', (language, words) => {
  expect(built(new RegExp(`^texts-${language}\\..*\\.js$`))).toContain(words);
  expect(built(/^taskpane\..*\.js$/)).not.toContain(words);
});

test.each([['de', 'Was möchten Sie ausstellen?'], ['es', '¿Qué quiere emitir?'], ['fr', 'Que voulez-vous émettre']])('what the first screen says in the language %s is not kept waiting for the rest', (language, words) => {
  expect(built(new RegExp(`^first-${language}\\..*\\.js$`))).toContain(words);
});

test('the page loads nothing that only a later screen says', () => {
  const later = 'Give the batch a label';
  expect(built(/^texts-en\..*\.js$/)).toContain(later);
  expect(built(/^taskpane\..*\.js$/)).not.toContain(later);
});
