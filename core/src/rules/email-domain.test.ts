import * as fc from 'fast-check';
import { createDomainCounts } from './email-domain';

const meant = (counts: Readonly<Record<string, number>>) => {
  const column = createDomainCounts();
  for (const [domain, count] of Object.entries(counts)) for (let times = 0; times < count; times++) column.add(domain);
  return meantIn(column);
};
const meantIn = (column: ReturnType<typeof createDomainCounts>) =>
  Object.fromEntries([...column.domains].map((domain) => [domain.name, column.meantBy(domain)]).filter(([, other]) => other !== undefined));

test('a rare domain one slip away from the common one of its column is probably that one', () => {
  expect(meant({ 'students.northmere.example': 200, 'studnets.northmere.example': 2, 'students.northmere.exmaple': 1 })).toEqual({
    'studnets.northmere.example': 'students.northmere.example',
    'students.northmere.exmaple': 'students.northmere.example',
  });
});

test('a provider is known without any other address in the column', () => {
  expect(meant({ 'gmial.com': 1, 'hotmal.com': 1, 'outlook.con': 1 })).toEqual({ 'gmial.com': 'gmail.com', 'hotmal.com': 'hotmail.com', 'outlook.con': 'outlook.com' });
});

test('an ending that does not exist is mended on any domain', () => {
  expect(meant({ 'northmere.con': 1, 'northmere.couk': 1 })).toEqual({ 'northmere.con': 'northmere.com', 'northmere.couk': 'northmere.co.uk' });
});

test('a domain that is only similar, or about as common, is left alone', () => {
  expect(meant({ 'mail.com': 1, 'ymail.com': 1, 'gmail.com': 50, 'north.example': 30, 'nord.example': 2, 'south.example': 25, 'soth.example': 5 })).toEqual({});
});

test('what counts is the column as it is, not how it came to be', () => {
  const domain = fc.constantFrom('north.example', 'nroth.example', 'norths.example', 'south.example', 'gmial.com');
  fc.assert(fc.property(fc.array(fc.tuple(domain, fc.integer({ min: 1, max: 60 }))), fc.array(domain), (many, removed) => {
    const column = createDomainCounts();
    const left = new Map<string, number>();
    for (const [name, times] of many) {
      for (let time = 0; time < times; time++) column.add(name);
      left.set(name, (left.get(name) ?? 0) + times);
    }
    for (const name of removed) {
      // What was answered before a change counts for nothing after it.
      meantIn(column);
      const count = left.get(name) ?? 0;
      if (count === 0) continue;
      column.remove({ name, count });
      left.set(name, count - 1);
    }
    expect(meantIn(column)).toEqual(meant(Object.fromEntries([...left].reverse())));
  }), { numRuns: 200 });
});
