/**
 * Who may do what in the portal.
 *
 * @packageDocumentation
 */
export { policyModule as default } from './module';
