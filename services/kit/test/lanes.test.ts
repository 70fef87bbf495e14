import { Lanes } from '../src/lanes.ts';

it('does what has the same key one after the other, failures included', async () => {
  const lanes = new Lanes();
  const done: string[] = [];
  const slow = Promise.withResolvers<void>();
  const first = lanes.run('a', async () => {
    await slow.promise;
    done.push('first');
    throw new Error('broken');
  });
  const second = lanes.run('a', () => Promise.resolve(done.push('second')));
  await lanes.run('b', () => Promise.resolve(done.push('beside')));
  slow.resolve();
  await expect(first).rejects.toThrow('broken');
  await second;
  expect(done).toEqual(['beside', 'first', 'second']);
});
