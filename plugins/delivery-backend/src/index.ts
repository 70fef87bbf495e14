/**
 * Serves what runs and what is released in each environment.
 *
 * @packageDocumentation
 */
export { deliveryPlugin as default } from './plugin';
