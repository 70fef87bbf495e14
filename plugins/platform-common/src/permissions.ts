import { createPermission } from '@backstage/plugin-permission-common';

/** To answer for what runs: to be told first of what needs attention. */
export const platformOperatePermission = createPermission({
  name: 'platform.operate',
  attributes: { action: 'update' },
});
