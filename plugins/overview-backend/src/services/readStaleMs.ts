import { readDurationFromConfig, type Config } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

/** Backstage's default interval is 100 to 150 s. */
const DEFAULT_INTERVAL_MS = 150_000;
/** The catalog repeats watched files with errors at this interval. */
const WATCHED_INTERVAL_MS = 5_000;

/**
 * Returns how long after its last event an error of a location counts as resolved: two
 * intervals and 5 s, milliseconds. The interval of a file on disk is 5 s with
 * `catalog.watchFiles`; all others have `catalog.processingInterval`.
 */
export function readStaleMs(config: Config): (location: string) => number {
  const key = 'catalog.processingInterval';
  const intervalMs = config.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : DEFAULT_INTERVAL_MS;
  const watched = config.getOptionalBoolean('catalog.watchFiles') ?? false;
  return location => {
    const isWatched = watched && location.startsWith('file:');
    return 2 * (isWatched ? WATCHED_INTERVAL_MS : intervalMs) + 5_000;
  };
}
