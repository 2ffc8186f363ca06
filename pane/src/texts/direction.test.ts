import { directionOf } from './direction';

test.each([['en-GB', 'ltr'], ['fr', 'ltr'], ['zh-TW', 'ltr'], ['ar-SA', 'rtl'], ['he', 'rtl'], ['fa-IR', 'rtl'], ['ur-PK', 'rtl'], ['pa-Arab-PK', 'rtl'], ['az-Latn-AZ', 'ltr']])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
