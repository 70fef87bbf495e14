/**
 * Live state of applications: cards of an entity's page.
 *
 * @packageDocumentation
 */
export { liveStatusPlugin as default } from './plugin';
