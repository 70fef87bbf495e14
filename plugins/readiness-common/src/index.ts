/**
 * Readiness of processes: schemas, types and permissions.
 *
 * @packageDocumentation
 */
export * from './permissions';
export * from './Readiness';
export * from './Run';
