/**
 * Watches clusters and serves the live state of applications.
 *
 * @packageDocumentation
 */
export { liveStatusPlugin as default } from './plugin';
