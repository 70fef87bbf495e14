import { performance } from 'node:perf_hooks';
import { onSchedule } from './onSchedule.ts';

export interface RateOptions {
  url: string;
  /** Requests begun each second, whether or not earlier ones have been answered. */
  perSecond: number;
  seconds: number;
}

/**
 * Requests a page at a fixed rate and gives how long each answer took, in
 * milliseconds from the moment the request was due (so that a stall is not
 * hidden by requests that were never sent). Fails on any answer but 200.
 */
export async function atRate(options: RateOptions): Promise<number[]> {
  const { url } = options;
  const times: number[] = [];
  await onSchedule(options, async (_, due) => {
    const response = await fetch(url);
    await response.arrayBuffer();
    if (response.status !== 200) {
      throw new Error(`${url} answered ${response.status}`);
    }
    times.push(performance.now() - due);
  });
  return times;
}
