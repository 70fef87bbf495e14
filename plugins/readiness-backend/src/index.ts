/**
 * Polls the readiness of processes and broadcasts every change.
 *
 * @packageDocumentation
 */
export { readinessPlugin as default } from './plugin';
