import { readDurationFromConfig, type Config } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

const KEY = 'liveStatus.staleAfter';
/** Longer than an interval of comparisons in Argo CD's default settings: 120 s, and 60 s of jitter. */
const DEFAULT = { minutes: 4 };

/**
 * Reads `liveStatus.staleAfter`; milliseconds.
 *
 * @throws InputError when it is not a duration
 */
export function readStaleAfter(config: Config): number {
  return durationToMilliseconds(
    config.has(KEY) ? readDurationFromConfig(config, { key: KEY }) : DEFAULT,
  );
}
