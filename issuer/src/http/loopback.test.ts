import { isLoopbackHost } from './loopback';

test.each(['localhost', 'LOCALHOST', 'app.localhost', '127.0.0.1', '127.8.9.10', '::1', '[::1]'])('%s is this machine', (host) => {
  expect(isLoopbackHost(host)).toBe(true);
});

test.each(['example.org', 'localhost.example.org', '127.0.0.1.example.org', 'evil-localhost', '10.0.0.1', '0.0.0.0', ''])('%s may be another machine', (host) => {
  expect(isLoopbackHost(host)).toBe(false);
});
