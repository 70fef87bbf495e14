/**
 * Doubles and sample data for tests of plugins that use live states.
 *
 * @packageDocumentation
 */
export { liveStatusApiRef, type LiveStatusApi } from './LiveStatusApi';
export { healthyEnvironment } from './testing/healthyEnvironment';
export {
  liveStatusDouble,
  type LiveStatusDouble,
  type LiveStatusDoubleOptions,
} from './testing/liveStatusDouble';
