/**
 * Publishes the output of a template as a change request: a branch of a Git repository.
 *
 * @packageDocumentation
 */
export { changeRequestModule as default } from './module';
