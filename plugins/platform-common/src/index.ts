/**
 * What the portal says about how components are doing, what changed in them,
 * and who may operate them.
 *
 * @packageDocumentation
 */
export * from './change';
export * from './descriptionProblem';
export * from './permissions';
export * from './readiness';
