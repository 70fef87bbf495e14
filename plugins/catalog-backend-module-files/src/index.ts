/**
 * Reads each catalog file separately, and API definitions from local files.
 *
 * @packageDocumentation
 */
export { catalogFilesModule as default } from './module';
