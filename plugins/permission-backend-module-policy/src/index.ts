/**
 * The permission policy of the portal.
 *
 * @packageDocumentation
 */
export { policyModule as default } from './module';
export {
  portalChangePermission,
  portalOperatePermission,
} from './portalPermissions';
