/**
 * Recent changes of the repository, as a widget of the home page.
 *
 * @packageDocumentation
 */
export { changesPlugin as default } from './plugin';
