import {
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { whenConfigured } from './whenConfigured';

const started = jest.fn();

const plugin = createBackendPlugin({
  pluginId: 'shelf',
  register: env => env.registerInit({ deps: {}, async init() {} }),
});
const book = createBackendModule({
  pluginId: 'shelf',
  moduleId: 'book',
  register: env =>
    env.registerInit({
      deps: {},
      async init() {
        started();
      },
    }),
});

describe('whenConfigured', () => {
  it.each([
    ['loads a configured feature', { shelf: { book: {} } }, 1],
    ['does not load a feature without configuration', { shelf: {} }, 0],
  ])('%s', async (_, data, times) => {
    started.mockClear();
    const load = jest.fn(async () => ({ default: book }));

    await startTestBackend({
      features: [
        plugin,
        whenConfigured('shelf.book', load),
        mockServices.rootConfig.factory({ data }),
      ],
    });

    expect(load).toHaveBeenCalledTimes(times);
    expect(started).toHaveBeenCalledTimes(times);
  });
});
