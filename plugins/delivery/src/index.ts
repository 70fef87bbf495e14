/**
 * What runs and what is released in each environment: a page, and cards of components
 * and groups.
 *
 * @packageDocumentation
 */
export { deliveryPlugin as default } from './plugin';
