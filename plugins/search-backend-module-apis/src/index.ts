/**
 * Indexes the operations and events of every API for the portal's search.
 *
 * @packageDocumentation
 */
export { searchFeatures as default } from './searchFeatures';
