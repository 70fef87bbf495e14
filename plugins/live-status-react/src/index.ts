/**
 * Live state of applications on pages of other plugins: the API, hooks and badges.
 *
 * @packageDocumentation
 */
export { deliveryBadges } from './deliveryBadges';
export { isDeployed } from './isDeployed';
export { liveStatusApiRef, type LiveStatusApi } from './LiveStatusApi';
export { podsBadges } from './podsBadges';
export { summarize } from './summarize';
export { updateBadge } from './updateBadge';
export { useAllApplicationStatuses } from './useAllApplicationStatuses';
export { useApplicationStatus } from './useApplicationStatus';
export { useApplicationSummaries } from './useApplicationSummaries';
export { useApplicationSummary } from './useApplicationSummary';
