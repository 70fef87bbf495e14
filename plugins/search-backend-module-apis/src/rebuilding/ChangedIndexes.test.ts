import { mockServices } from '@backstage/backend-test-utils';
import type { SchedulerServiceTaskFunction } from '@backstage/backend-plugin-api';
import { Readable } from 'node:stream';
import { LocalSearchEngine } from '../engine/LocalSearchEngine';
import { ChangedIndexes } from './ChangedIndexes';

describe('ChangedIndexes', () => {
  async function start(states: (string | undefined)[]) {
    let builds = 0;
    let failure: Error | undefined;
    let documents = [{ title: 'A', text: 'B', location: '/' }];
    let task: SchedulerServiceTaskFunction | undefined;
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    const indexes = ChangedIndexes.create({
      logger,
      stateOf: async () => states.shift(),
    });
    indexes.init({
      searchEngine: LocalSearchEngine.create({ logger }),
      decorators: [],
      collators: [
        {
          schedule: { run: async ({ fn }) => void (task = fn) },
          factory: {
            type: 'docs',
            async getCollator() {
              builds += 1;
              if (failure) {
                throw failure;
              }
              return Readable.from(documents);
            },
          },
        },
      ],
    });
    await indexes.start();
    return {
      indexes,
      /** Runs the task as its schedule does; returns the number of builds so far. */
      async run() {
        await task?.(new AbortController().signal);
        return builds;
      },
      fail(error: Error | undefined) {
        failure = error;
      },
      find(found: typeof documents) {
        documents = found;
      },
    };
  }

  it('builds an index at the start and after its sources have changed', async () => {
    const { run } = await start(['a', 'a', 'b', 'b']);

    expect([await run(), await run(), await run(), await run()]).toEqual([
      1, 1, 2, 2,
    ]);
  });

  it('repeats a build that failed', async () => {
    const { run, fail } = await start(['a', 'a', 'a']);
    fail(new Error('The catalog returned 503'));
    await expect(run()).rejects.toThrow('The catalog returned 503');

    fail(undefined);

    expect([await run(), await run()]).toEqual([2, 2]);
  });

  it('repeats a build that found no documents', async () => {
    const { run, find } = await start(['a', 'a', 'a']);
    find([]);
    expect(await run()).toBe(1);

    find([{ title: 'A', text: 'B', location: '/' }]);

    expect([await run(), await run()]).toEqual([2, 2]);
  });

  it('always builds an index whose sources are unknown', async () => {
    const { run } = await start([undefined, undefined]);

    expect([await run(), await run()]).toEqual([1, 2]);
  });

  it('lists the types of its collators', async () => {
    const { indexes } = await start([]);

    expect(Object.keys(indexes.getDocumentTypes())).toEqual(['docs']);
  });
});
