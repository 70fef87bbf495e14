import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { changesApiRef } from '../ChangesApi';
import { ChangesClient } from '../ChangesClient';

export const changesApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: changesApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new ChangesClient(options),
    }),
});
