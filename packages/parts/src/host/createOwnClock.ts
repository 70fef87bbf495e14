import { groupUsage } from './groupUsage.ts';

/**
 * Measures the milliseconds in which a process group could make progress. While it waits for the
 * machine (CPU, disk), only the CPU time that it receives counts; while it waits for events, time counts
 * as it passes.
 */
export interface OwnClock {
  /** Milliseconds since the clock was created that count. */
  ownMs(): number;
  /** Ends its regular samples. */
  stop(): void;
}

/** Milliseconds between two samples, each of which reads the whole process table. */
const SAMPLE_MS = 2000;

/** Creates an {@link OwnClock}, which samples the group every two seconds. */
export function createOwnClock(
  group: number,
  {
    read = groupUsage,
    now = () => performance.now(),
  }: { read?: typeof groupUsage; now?: () => number } = {},
): OwnClock {
  let sampledAt = now();
  let usage = { cpuMs: 0, waitsForMachine: true };
  let own = 0;
  const ownMs = () => {
    const elapsed = now() - sampledAt;
    if (elapsed >= SAMPLE_MS) {
      const before = usage;
      usage = read(group);
      sampledAt += elapsed;
      // Parallel threads count once.
      const used = Math.min(Math.max(usage.cpuMs - before.cpuMs, 0), elapsed);
      own += usage.waitsForMachine ? used : elapsed;
    }
    return own;
  };
  const samples = setInterval(ownMs, SAMPLE_MS).unref();
  return { ownMs, stop: () => clearInterval(samples) };
}
