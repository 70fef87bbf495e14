/**
 * Errors of catalog files and links of processes: schemas and types.
 *
 * @packageDocumentation
 */
export * from './DescriptionProblem';
export * from './ProcessLinks';
