import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Changing anything through a plugin of the portal; granted to members of any group.
 *
 * @public
 */
export const portalChangePermission = createPermission({
  name: 'portal.change',
  attributes: { action: 'update' },
});

/**
 * Changing what only operators change, such as scheduled tasks; granted to the
 * platform group.
 *
 * @public
 */
export const portalOperatePermission = createPermission({
  name: 'portal.operate',
  attributes: { action: 'update' },
});
