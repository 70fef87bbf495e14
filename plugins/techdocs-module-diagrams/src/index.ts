/**
 * Draws the diagrams of the documentation.
 *
 * @packageDocumentation
 */
export { diagramsModule as default } from './module';
