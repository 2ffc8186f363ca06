import type { Finding } from './finding';
import { fixActions } from './fix';

const finding = (row: number, column: number, fix?: string): Finding => ({ row, column, code: 'required', severity: 'error', header: 'H', value: '', ...(fix !== undefined && { fix }) });

test('offered values are written in blocks, and findings without an offer are passed over', () => {
  expect(fixActions([finding(2, 0, 'b'), finding(1, 0, 'a'), finding(4, 0, 'd'), finding(3, 1), finding(1, 1, 'x')])).toEqual([
    { type: 'write', row: 1, column: 0, values: [['a'], ['b']] },
    { type: 'write', row: 4, column: 0, values: [['d']] },
    { type: 'write', row: 1, column: 1, values: [['x']] },
  ]);
});
