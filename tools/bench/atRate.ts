import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

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
  const total = options.perSecond * options.seconds;
  const interval = 1000 / options.perSecond;
  const started = performance.now();
  const answers: Promise<number>[] = [];
  for (let index = 0; index < total; index += 1) {
    const due = started + index * interval;
    const early = due - performance.now();
    if (early > 0) await wait(early);
    answers.push(timed(options.url, due));
  }
  return Promise.all(answers);
}

async function timed(url: string, due: number): Promise<number> {
  const response = await fetch(url);
  await response.arrayBuffer();
  if (response.status !== 200) {
    throw new Error(`${url} answered ${response.status}`);
  }
  return performance.now() - due;
}
