import { resolveExpiry } from './expiry';

test('a date stays, a duration starts on the day of issue, the definition fills what is left out', () => {
  expect(resolveExpiry({ rule: 'required' }, '2029-11-20', '2026-11-20')).toBe('2029-11-20');
  expect(resolveExpiry({ rule: 'optional', default: '3 years' }, '6 months', '2026-08-31')).toBe('2027-02-28');
  expect(resolveExpiry({ rule: 'optional', default: '3 years' }, undefined, '2026-11-20')).toBe('2029-11-20');
  expect(resolveExpiry({ rule: 'optional' }, undefined, '2026-11-20')).toBeUndefined();
  expect(resolveExpiry({ rule: 'none' }, '1 year', '2026-11-20')).toBeUndefined();
});

test('a text that is neither date nor duration is never guessed', () => {
  expect(() => resolveExpiry({ rule: 'optional' }, 'soon', '2026-11-20')).toThrow('“soon” is neither a date nor a duration.');
});
