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
