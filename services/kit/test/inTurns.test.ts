import { inTurns } from '../src/inTurns.ts';

it('does all work, with limited concurrency', async () => {
  let left = 10;
  let working = 0;
  let most = 0;
  await inTurns(3, () => {
    if (left === 0) {
      return Promise.resolve(undefined);
    }
    left -= 1;
    return Promise.resolve(async () => {
      most = Math.max(most, ++working);
      await new Promise(resolve => setImmediate(resolve));
      working -= 1;
    });
  });
  expect([left, working, most]).toEqual([0, 0, 3]);
});

it('queries once without work', async () => {
  let looks = 0;
  await inTurns(8, () => {
    looks += 1;
    return Promise.resolve(undefined);
  });
  expect(looks).toBe(1);
});

it('fails as work fails', async () => {
  const broken = () => Promise.reject(new Error('broken'));
  const find = () => Promise.resolve(broken);
  await expect(inTurns(2, find)).rejects.toThrow('broken');
});
