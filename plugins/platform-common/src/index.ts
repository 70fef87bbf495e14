/**
 * What the portal says about how components are doing.
 *
 * @packageDocumentation
 */
export * from './readiness';
