import { excelSyncs } from './syncs';

afterAll(() => { for (const name of ['Excel', 'Office', 'OfficeExtension']) Reflect.deleteProperty(globalThis, name); });

test('a header row and a MB of marks cost Excel at most three round trips', async () => {
  const { header, markPerMegabyte } = await excelSyncs();
  expect([header, markPerMegabyte <= 3]).toEqual([3, true]);
});
