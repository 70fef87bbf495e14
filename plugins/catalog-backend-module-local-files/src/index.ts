/**
 * Reads the API definitions that catalog files on disk refer to.
 *
 * @packageDocumentation
 */
export { localFilesModule as default } from './module';
