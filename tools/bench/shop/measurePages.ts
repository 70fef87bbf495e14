import { performance } from 'node:perf_hooks';
import { atMost, percentile, type Figure } from '../Figure.ts';
import { onSchedule } from '../onSchedule.ts';

/** Pages of the shop that anyone may read, requested in turn. */
const PAGES = ['/en', '/fr', '/en/search?q=coffee', '/fr/category/tea'];
/** Answers later than this count as failed, in milliseconds. */
const TIMEOUT_MS = 30_000;

/**
 * Measures the pages of a running storefront at a fixed rate: response times from the moment when each
 * request was due, and the number of failed requests, of which none is permitted;
 * prints the first failure.
 *
 * @param options.p95 bound of the 95th percentile, in milliseconds
 */
export async function measurePages(options: {
  url: string;
  /** Requests a second. */
  rate: number;
  seconds: number;
  p95: number;
}): Promise<Figure[]> {
  const { url, rate, seconds, p95 } = options;
  const times: number[] = [];
  const problems: string[] = [];
  await onSchedule({ perSecond: rate, seconds }, async (index, due) => {
    const page = new URL(PAGES[index % PAGES.length] ?? '/', url);
    const problem = await request(page);
    times.push(performance.now() - due);
    if (problem !== undefined) {
      problems.push(`${page.href}: ${problem}`);
    }
  });
  if (problems[0] !== undefined) {
    console.error(problems[0]);
  }
  return [
    atMost('failed requests', problems.length, 'requests', 0),
    atMost('page p50', percentile(times, 0.5), 'ms', null),
    atMost('page p95', percentile(times, 0.95), 'ms', p95),
  ];
}

async function request(page: URL): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(page, { signal });
    await response.arrayBuffer();
    return response.status === 200 ? undefined : `status ${response.status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
