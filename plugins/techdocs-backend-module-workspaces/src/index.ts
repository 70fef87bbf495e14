/**
 * Builds a documentation site from each workspace's README and docs.
 *
 * @packageDocumentation
 */
export { workspacesModule as default } from './module';
