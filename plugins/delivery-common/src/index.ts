/**
 * What runs and what is released in each environment: schemas, types, the permission
 * and the channel of signals.
 *
 * @packageDocumentation
 */
export * from './DeliveryCell';
export * from './DeliveryMatrix';
export * from './Image';
export * from './Lag';
export * from './permissions';
export * from './ReleaseState';
export * from './stateOfCell';
