/**
 * Polls how each component is doing and tells the portal when that changes.
 *
 * @packageDocumentation
 */
export { platformPlugin as default } from './plugin';
