import type { Source } from '@comptoir/plugin-live-status-common';

/** Returns true when the source has data: current, or the last known. */
export function hasData(source: Source): boolean {
  return source.state === 'current' || source.asOf !== undefined;
}
