/**
 * Lets the portal's search find an API's operations and events.
 *
 * @packageDocumentation
 */
export { apisModule as default } from './module';
