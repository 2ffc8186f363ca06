import { mistypedDomains } from './email-domain';

const meant = (counts: Record<string, number>) => Object.fromEntries(mistypedDomains(new Map(Object.entries(counts))));

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
