import { performance } from 'node:perf_hooks';
import { onSchedule } from './onSchedule.ts';

export interface RateOptions {
  url: string;
  /** Requests started each second, independently of earlier answers. */
  perSecond: number;
  seconds: number;
}

/**
 * Requests a page at a fixed rate and returns each response time, in
 * milliseconds since the request was due (a stall is not hidden by requests
 * that were sent late).
 *
 * @throws Error on a status other than 200
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
