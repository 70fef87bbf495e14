/**
 * The overview of entities, the teams page, and widgets of the home page.
 *
 * @packageDocumentation
 */
export { overviewPlugin as default } from './plugin';
