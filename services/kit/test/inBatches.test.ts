import { inBatches } from '../src/inBatches.ts';

it('processes simultaneous items in one batch, in order', async () => {
  const batches: number[][] = [];
  const add = inBatches<number>(1, things => {
    batches.push(things);
    return Promise.resolve();
  });
  await Promise.all([add(1), add(2), add(3)]);
  await add(4);
  expect(batches).toEqual([[1, 2, 3], [4]]);
});

it('works on one batch at a time', async () => {
  let working = 0;
  const begun = Promise.withResolvers<void>();
  const add = inBatches<number>(0, async () => {
    working += 1;
    expect(working).toBe(1);
    begun.resolve();
    await new Promise(resolve => setImmediate(resolve));
    working -= 1;
  });
  const added = [add(1)];
  await begun.promise;
  added.push(add(2));
  await Promise.all(added);
});

it('rejects the items of a failed batch only', async () => {
  const add = inBatches<string>(0, ([first]) =>
    first === 'bad' ? Promise.reject(new Error('bad')) : Promise.resolve(),
  );
  await expect(add('bad')).rejects.toThrow('bad');
  await expect(add('good')).resolves.toBeUndefined();
});
