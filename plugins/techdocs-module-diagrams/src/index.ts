/**
 * Draws the diagrams of documentation pages.
 *
 * @packageDocumentation
 */
export { diagramsModule as default } from './module';
