/**
 * Change requests: schemas, types, permissions and the channel of signals.
 *
 * @packageDocumentation
 */
export * from './ChangeRequest';
export * from './ChangeRequestDetails';
export * from './CreateChangeRequest';
export * from './permissions';
export * from './signals';
