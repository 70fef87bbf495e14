import type { EnvironmentStatus } from '@comptoir/plugin-live-status-common';

/**
 * Returns false when current data says that the application is not deployed in the
 * environment; true when it is, or when that is unknown.
 *
 * @public
 */
export function isDeployed(status: EnvironmentStatus): boolean {
  const { namespace, delivery, pods } = status;
  return (
    namespace !== undefined ||
    delivery.source.state === 'unknown' ||
    pods.source.state === 'unknown'
  );
}
