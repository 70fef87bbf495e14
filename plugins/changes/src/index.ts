/**
 * Recent changes of the repository, on the home page and on pages of entities.
 *
 * @packageDocumentation
 */
export { changesPlugin as default } from './plugin';
