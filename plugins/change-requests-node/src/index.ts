/**
 * The port of change requests, its adapters, the rules of their permissions, and a
 * client for other plugins.
 *
 * @packageDocumentation
 */
export type {
  Author,
  ChangedFile,
  ChangeRequestHost,
  NewChangeRequest,
  SeenDecision,
} from './ChangeRequestHost';
export {
  changeRequestChecksExtensionPoint,
  type ChangeRequestCheck,
} from './changeRequestChecksExtensionPoint';
export * from './changeRequestRules';
export {
  changeRequestsServiceRef,
  type ChangeRequestsService,
} from './changeRequestsServiceRef';
export { createHost, NOT_CONFIGURED } from './createHost';
export { CHANGE_REQUESTS_TOPIC } from './changeRequestsTopic';
export { locateRepository, type RepositoryLocation } from './locateRepository';
export { toNewChangeRequest } from './toNewChangeRequest';
