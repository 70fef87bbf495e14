import { readDurationFromConfig, type Config } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

/** Backstage's own interval is 100 to 150 s. */
const DEFAULT_INTERVAL_MS = 150_000;

/** How long after its last mention an error counts as mended: two rounds and a bit, ms. */
export function readStaleMs(config: Config): number {
  const key = 'catalog.processingInterval';
  const intervalMs = config.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : DEFAULT_INTERVAL_MS;
  return 2 * intervalMs + 5_000;
}
