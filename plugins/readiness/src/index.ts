/**
 * Readiness of processes: a page, a card, and widgets of the home page.
 *
 * @packageDocumentation
 */
export { readinessPlugin as default } from './plugin';
