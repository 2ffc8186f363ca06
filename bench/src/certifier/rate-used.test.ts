import { certifierRate } from './rate-used';

test('of what Certifier allows, nearly everything is used, and everybody is sent one credential', () => {
  const { used, busy } = certifierRate();
  expect(busy).toBeGreaterThan(20);
  expect(used).toBeGreaterThanOrEqual(0.95);
  expect(used).toBeLessThanOrEqual(1);
});
