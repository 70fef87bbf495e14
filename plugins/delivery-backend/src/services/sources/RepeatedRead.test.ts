import { RepeatedRead } from './RepeatedRead';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function start(everyMs?: number) {
  const state = { isFailing: true };
  const times: number[] = [];
  const begin = Date.now();
  const reads = new RepeatedRead({
    read: async () => {
      times.push(Date.now() - begin);
      if (state.isFailing) {
        throw new Error('503');
      }
    },
    everyMs,
    retryMs: 3_000,
    onProblem: () => {},
  });
  reads.start();
  return { reads, state, times };
}

it('doubles the pause after each failure, up to the pause between two reads', async () => {
  const { reads, state, times } = start(15_000);
  await jest.advanceTimersByTimeAsync(36_000);
  expect(times).toEqual([0, 3_000, 9_000, 21_000, 36_000]);

  state.isFailing = false;
  await jest.advanceTimersByTimeAsync(15_000);
  state.isFailing = true;
  await jest.advanceTimersByTimeAsync(18_000);
  expect(times.slice(5)).toEqual([51_000, 66_000, 69_000]);
  await reads.stop();
});

it('keeps the pause of a source that is read on demand', async () => {
  const { reads, times } = start();
  await jest.advanceTimersByTimeAsync(9_000);
  expect(times).toEqual([0, 3_000, 6_000, 9_000]);
  await reads.stop();
});

it('reads at once after a refresh', async () => {
  const { reads, times } = start(15_000);
  await jest.advanceTimersByTimeAsync(1_000);
  reads.refresh();
  await jest.advanceTimersByTimeAsync(0);
  expect(times).toEqual([0, 1_000]);
  await reads.stop();
});
