import { createOwnClock } from './createOwnClock.ts';

/** Runs a clock through readings, each `everyMs` after the one before. */
function ownMsAfter(
  readings: readonly { cpuMs: number; waitsForMachine: boolean }[],
  everyMs: number,
): number {
  let passed = 0;
  let next = 0;
  const clock = createOwnClock(1, {
    now: () => passed,
    read: () => readings[next++] ?? { cpuMs: 0, waitsForMachine: false },
  });
  let own = 0;
  for (const _ of readings) {
    passed += everyMs;
    own = clock.ownMs();
  }
  clock.stop();
  return own;
}

it.each([
  ['of a process that waits for events, all time', 0, false, 20_000],
  ['of a process that computes, its CPU time', 9000, true, 18_000],
  ['of a process that receives no CPU time, none', 0, true, 0],
  ['of a process on a busy machine, what it receives', 130, true, 260],
  ['of parallel threads, the time that passes', 40_000, true, 20_000],
])('counts %s', (_, cpuMs, waitsForMachine, expected) => {
  const readings = [
    { cpuMs, waitsForMachine },
    { cpuMs: 2 * cpuMs, waitsForMachine },
  ];
  expect(ownMsAfter(readings, 10_000)).toBe(expected);
});
