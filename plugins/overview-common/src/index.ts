/**
 * Errors of catalog files, links of processes and annotations of cloud resources.
 *
 * @packageDocumentation
 */
export * from './cloudAnnotations';
export * from './DescriptionProblem';
export * from './ProcessLinks';
