/**
 * Change requests: a list, a page for each with its diff, and a card of entities.
 *
 * @packageDocumentation
 */
export { changeRequestsPlugin as default } from './plugin';
