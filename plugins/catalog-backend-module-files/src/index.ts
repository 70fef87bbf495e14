/**
 * Reads catalog files: each for itself, with the API definitions beside it.
 *
 * @packageDocumentation
 */
export { catalogFilesModule as default } from './module';
