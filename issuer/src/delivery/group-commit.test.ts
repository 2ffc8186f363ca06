import { until } from '../fixtures/until';
import { groupCommit } from './group-commit';

test('what comes in one turn, or while a commit runs, is committed together, and each caller waits for its own', async () => {
  const commits: number[][] = [];
  const finish: (() => void)[] = [];
  const commit = groupCommit((items: readonly number[]) => {
    commits.push([...items]);
    return new Promise<void>((resolve) => finish.push(resolve));
  });
  const done: number[] = [];
  const ask = async (item: number): Promise<void> => {
    await commit(item);
    done.push(item);
  };
  const first = [ask(1), ask(2)];
  await until(() => commits.length === 1);
  const second = [ask(3), ask(4)];
  expect(commits).toEqual([[1, 2]]);
  expect(done).toEqual([]);
  finish[0]?.();
  await Promise.all(first);
  expect(done).toEqual([1, 2]);
  await until(() => commits.length === 2);
  finish[1]?.();
  await Promise.all(second);
  expect(commits).toEqual([[1, 2], [3, 4]]);
});

test('a commit that fails is the trouble of those in it alone', async () => {
  const commit = groupCommit(async ([item]: readonly string[]) => { if (item === 'bad') throw new Error('no'); });
  await expect(commit('bad')).rejects.toThrow('no');
  await expect(commit('good')).resolves.toBeUndefined();
});
