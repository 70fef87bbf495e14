/**
 * Indexes the operations and events of every API for the portal's search.
 *
 * @packageDocumentation
 */
export { apisModule as default } from './module';
