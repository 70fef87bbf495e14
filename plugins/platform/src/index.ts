/**
 * What a component is, who owns it and how it is doing.
 *
 * @packageDocumentation
 */
export { platformPlugin as default } from './plugin';
