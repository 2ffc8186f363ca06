import { browserStorage } from './browser-storage';

test('a browser that keeps nothing for the pane’s page leaves it in memory, and nothing fails', () => {
  const storage = browserStorage(() => { throw new DOMException('Access is denied for this document.', 'SecurityError'); });
  expect(storage.read('token')).toBeNull();
  storage.keep('token', 'right');
  expect(storage.read('token')).toBe('right');
  storage.forget('token');
  expect(storage.read('token')).toBeNull();
});

test('otherwise the browser keeps it', () => {
  const kept = new Map<string, string>();
  const storage = browserStorage(() => ({ getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, text: string) => { kept.set(name, text); }, removeItem: (name: string) => { kept.delete(name); } }) as Storage);
  storage.keep('token', 'right');
  expect([kept.get('token'), storage.read('token')]).toEqual(['right', 'right']);
  storage.forget('token');
  expect(kept.size).toBe(0);
});
