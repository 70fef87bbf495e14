/**
 * Reads recent changes of the repository.
 *
 * @packageDocumentation
 */
export { changesPlugin as default } from './plugin';
