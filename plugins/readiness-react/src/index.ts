/**
 * Readiness on pages of other plugins: the API, hooks, and lists with states.
 *
 * @packageDocumentation
 */
export { readinessApiRef, type ReadinessApi } from './ReadinessApi';
export { ReadinessBadge, type ReadinessBadgeProps } from './ReadinessBadge';
export { ReadinessList, type ReadinessListProps } from './ReadinessList';
export { needsAttention } from './needsAttention';
export { useAllReadiness } from './useAllReadiness';
export { useOperates } from './useOperates';
export { useReadiness } from './useReadiness';
export type { ReadinessFeed } from './useReadinessFeed';
export { useTargets } from './useTargets';
export { watch, WATCHED, type Watched } from './watch';
