/**
 * Components and hooks that the portal's plugins share.
 *
 * @packageDocumentation
 */
export { Ago, type AgoProps } from './Ago';
export { bareWidget } from './bareWidget';
export { describeFailure } from './describeFailure';
export { EntityLink, type EntityLinkProps } from './EntityLink';
export { explainRefusal } from './explainRefusal';
export { formatAge } from './formatAge';
export { isMember, useOwnership } from './useOwnership';
export { isOwnedBy } from './isOwnedBy';
export { Panel, type PanelProps } from './Panel';
export {
  requestJson,
  type JsonRequest,
  type RequestJsonOptions,
} from './requestJson';
export { sentence } from './sentence';
export { StateBadge, type StateBadgeProps, type Tone } from './StateBadge';
export { useEntities, type EntityFilter } from './useEntities';
export { useLoaded, type Loaded } from './useLoaded';
export { useNow } from './useNow';
