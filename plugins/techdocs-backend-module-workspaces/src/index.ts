/**
 * Makes a documentation site of each workspace's README and docs.
 *
 * @packageDocumentation
 */
export { workspacesModule as default } from './module';
