/**
 * Doubles for tests of plugins that use readiness.
 *
 * @packageDocumentation
 */
export { readinessApiRef, type ReadinessApi } from './ReadinessApi';
export {
  readinessDouble,
  type ReadinessDouble,
} from './testing/readinessDouble';
