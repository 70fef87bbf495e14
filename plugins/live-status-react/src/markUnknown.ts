import type {
  ApplicationStatus,
  Source,
} from '@comptoir/plugin-live-status-common';

/** Reason of every part that is marked. */
export const DISCONNECTED = 'the portal backend does not respond';

/**
 * Marks every current part of a state as unknown. Parts that are unknown already
 * keep their reason and time.
 *
 * @param asOf - time of the last response or signal, ISO 8601
 */
export function markUnknown(
  status: ApplicationStatus,
  asOf: string,
): ApplicationStatus {
  const mark = <T extends { source: Source }>(part: T): T => ({
    ...part,
    source:
      part.source.state === 'current'
        ? { state: 'unknown', reason: DISCONNECTED, asOf }
        : part.source,
  });
  return {
    ...status,
    environments: status.environments.map(one => ({
      ...one,
      delivery: mark(one.delivery),
      pods: mark(one.pods),
      backup: mark(one.backup),
    })),
  };
}
