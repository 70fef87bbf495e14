import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Permission to operate processes: its holders see first which are not ready.
 *
 * @public
 */
export const readinessOperatePermission = createPermission({
  name: 'readiness.operate',
  attributes: { action: 'update' },
});
