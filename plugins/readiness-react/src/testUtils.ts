/**
 * Doubles for tests of plugins that use readiness.
 *
 * @packageDocumentation
 */
export {
  readinessDouble,
  type ReadinessDouble,
} from './testing/readinessDouble';
