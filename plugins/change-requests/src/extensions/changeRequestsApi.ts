import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { changeRequestsApiRef } from '../ChangeRequestsApi';
import { ChangeRequestsClient } from '../ChangeRequestsClient';

export const changeRequestsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: changeRequestsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new ChangeRequestsClient(options),
    }),
});
