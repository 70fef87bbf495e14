import {
  createFetchApi,
  FetchMiddlewares,
  UnhandledErrorForwarder,
} from '@backstage/core-app-api';
import {
  alertApiRef,
  ApiBlueprint,
  configApiRef,
  discoveryApiRef,
  errorApiRef,
  fetchApiRef,
  identityApiRef,
} from '@backstage/frontend-plugin-api';
import { ExplainingAlertApi } from './ExplainingAlertApi';
import { ExplainingErrorApi } from './ExplainingErrorApi';
import { explainRefusals } from './explainRefusals';

/** Requests of every plugin. */
const fetchApi = ApiBlueprint.make({
  name: 'fetch',
  params: define =>
    define({
      api: fetchApiRef,
      deps: {
        config: configApiRef,
        discoveryApi: discoveryApiRef,
        identityApi: identityApiRef,
      },
      factory: ({ config, discoveryApi, identityApi }) =>
        createFetchApi({
          middleware: [
            FetchMiddlewares.resolvePluginProtocol({ discoveryApi }),
            FetchMiddlewares.injectIdentityAuth({ identityApi, config }),
            explainRefusals,
          ],
        }),
    }),
});

/** Errors that plugins report, and those that nothing caught. */
const errorApi = ApiBlueprint.make({
  name: 'error',
  params: define =>
    define({
      api: errorApiRef,
      deps: { alertApi: alertApiRef },
      factory: ({ alertApi }) => {
        const api = new ExplainingErrorApi({ alertApi });
        UnhandledErrorForwarder.forward(api, { hidden: false });
        return api;
      },
    }),
});

const alertApi = ApiBlueprint.make({
  name: 'alert',
  params: define =>
    define({
      api: alertApiRef,
      deps: {},
      factory: () => new ExplainingAlertApi(),
    }),
});

/** What every plugin fails through, so that each failure says why and what to do. */
export const errorApis = [fetchApi, errorApi, alertApi];
