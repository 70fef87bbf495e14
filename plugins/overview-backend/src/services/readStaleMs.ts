import { readDurationFromConfig, type Config } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

/** Backstage's default interval is 100 to 150 s. */
const DEFAULT_INTERVAL_MS = 150_000;

/** Returns how long after its last event an error counts as resolved: two intervals and 5 s, milliseconds. */
export function readStaleMs(config: Config): number {
  const key = 'catalog.processingInterval';
  const intervalMs = config.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : DEFAULT_INTERVAL_MS;
  return 2 * intervalMs + 5_000;
}
