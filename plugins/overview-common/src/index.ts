/**
 * Errors of catalog files: schemas and types.
 *
 * @packageDocumentation
 */
export * from './DescriptionProblem';
