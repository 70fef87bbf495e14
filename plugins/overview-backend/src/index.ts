/**
 * Collects errors of catalog files.
 *
 * @packageDocumentation
 */
export { overviewPlugin as default } from './plugin';
