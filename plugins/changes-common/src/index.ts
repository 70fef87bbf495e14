/**
 * Changes of the repository: schemas and types.
 *
 * @packageDocumentation
 */
export * from './Change';
export * from './EntityChanges';
