import type { Config } from '@react-router/dev/config';

/** The shop has few routes, so the first page carries the whole route manifest. */
const config: Config = {
  appDirectory: 'app',
  routeDiscovery: { mode: 'initial' },
};

export default config;
