import type { Config } from '@react-router/dev/config';

/** The shop has a dozen routes: the whole manifest travels with the first page. */
const config: Config = {
  appDirectory: 'app',
  routeDiscovery: { mode: 'initial' },
};

export default config;
