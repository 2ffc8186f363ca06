import { oneAtATime } from './one-at-a-time';

test('what is asked for second begins when the first is done, also when that has failed', async () => {
  const order: string[] = [];
  const inTurn = oneAtATime();
  let end = (): void => undefined;
  const first = inTurn(async () => {
    order.push('first begins');
    await new Promise<void>((resolve) => { end = resolve; });
    order.push('first fails');
    throw new Error('no');
  });
  const second = inTurn(async () => {
    order.push('second begins');
    return 2;
  });
  while (order.length === 0) await Promise.resolve();
  end();
  await expect(first).rejects.toThrow('no');
  expect(await second).toBe(2);
  expect(order).toEqual(['first begins', 'first fails', 'second begins']);
});
