import { setImmediate as nextTurn } from 'node:timers/promises';
import { precedence } from './precedence';

test('what makes way waits until nothing goes first, whatever comes of it', async () => {
  const { first, makeWay } = precedence(60_000);
  let fail = (): void => undefined;
  const work = first(new Promise((_, reject) => { fail = () => { reject(new Error('no')); }; }));
  const order: string[] = [];
  const waited = makeWay().then(() => order.push('others'));
  order.push('first');
  fail();
  await expect(work).rejects.toThrow('no');
  await waited;
  expect(order).toEqual(['first', 'others']);
});

test('nobody waits for nothing, nor for ever', async () => {
  const { first, makeWay } = precedence(1);
  await makeWay();
  void first(new Promise(() => undefined));
  await makeWay();
});

test('what begins to go first while others wait goes first, too', async () => {
  const { first, makeWay } = precedence(60_000);
  const end: (() => void)[] = [];
  const begin = (): Promise<void> => first(new Promise<void>((resolve) => { end.push(resolve); }));
  const one = begin();
  const order: string[] = [];
  const waited = makeWay().then(() => order.push('others'));
  const another = begin();
  end[0]?.();
  await one;
  await nextTurn();
  order.push('first');
  end[1]?.();
  await another;
  await waited;
  expect(order).toEqual(['first', 'others']);
});
