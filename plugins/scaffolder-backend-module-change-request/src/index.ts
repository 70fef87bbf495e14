/**
 * Turns what a template made into a change request: a branch of a Git repository.
 *
 * @packageDocumentation
 */
export { changeRequestModule as default } from './module';
