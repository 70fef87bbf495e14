import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Type of the resources of the permissions.
 *
 * @public
 */
export const CHANGE_REQUEST_RESOURCE = 'change-request';

/**
 * Reading change requests and their diff.
 *
 * @public
 */
export const changeRequestReadPermission = createPermission({
  name: 'change-requests.read',
  attributes: { action: 'read' },
});

/**
 * Opening a change request.
 *
 * @public
 */
export const changeRequestCreatePermission = createPermission({
  name: 'change-requests.create',
  attributes: { action: 'create' },
});

/**
 * Approving a change request.
 *
 * @public
 */
export const changeRequestApprovePermission = createPermission({
  name: 'change-requests.approve',
  attributes: { action: 'update' },
  resourceType: CHANGE_REQUEST_RESOURCE,
});

/**
 * Merging a change request.
 *
 * @public
 */
export const changeRequestMergePermission = createPermission({
  name: 'change-requests.merge',
  attributes: { action: 'update' },
  resourceType: CHANGE_REQUEST_RESOURCE,
});

/**
 * Closing a change request without a merge.
 *
 * @public
 */
export const changeRequestClosePermission = createPermission({
  name: 'change-requests.close',
  attributes: { action: 'update' },
  resourceType: CHANGE_REQUEST_RESOURCE,
});

/**
 * Every permission of the plugin.
 *
 * @public
 */
export const changeRequestPermissions = [
  changeRequestReadPermission,
  changeRequestCreatePermission,
  changeRequestApprovePermission,
  changeRequestMergePermission,
  changeRequestClosePermission,
];
