import { webAddressIn } from './web-address';

test('a web address leads where it says', () => {
  expect(webAddressIn('https://northmere.example/ethics?term=autumn#hours')).toBe('https://northmere.example/ethics?term=autumn#hours');
  expect(webAddressIn('HTTP://Northmere.example')).toBe('http://northmere.example/');
});

test.each([
  'javascript:alert(1)', 'data:text/html,x', 'mailto:registry@northmere.example', 'ftp://northmere.example', '//northmere.example', 'northmere.example',
  'see https://northmere.example', 'https://northmere.example and more', 'https://northmere.example\nhttps://elsewhere.example', 'https://north‮mere.example',
  'https://northmere.example@elsewhere.example', 'https://:x@elsewhere.example', 'https:\\\\elsewhere.example', 'https://', 'https://[', '',
])('%j stays text', (value) => {
  expect(webAddressIn(value)).toBeUndefined();
});
