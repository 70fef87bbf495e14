/**
 * Live state of applications in their environments: schemas and types.
 *
 * @packageDocumentation
 */
export * from './ApplicationStatus';
export * from './BackupStatus';
export * from './ClusterStatus';
export * from './DeliveryStatus';
export * from './PodsStatus';
export * from './Source';
export * from './UpdateProblem';
