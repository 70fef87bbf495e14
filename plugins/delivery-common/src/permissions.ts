import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Reading what runs and what is released in each environment.
 *
 * @public
 */
export const deliveryReadPermission = createPermission({
  name: 'delivery.read',
  attributes: { action: 'read' },
});

/**
 * Every permission of the plugin.
 *
 * @public
 */
export const deliveryPermissions = [deliveryReadPermission];
