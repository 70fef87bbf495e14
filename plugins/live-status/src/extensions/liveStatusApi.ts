import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { liveStatusApiRef } from '@comptoir/plugin-live-status-react';
import { LiveStatusClient } from '../LiveStatusClient';

export const liveStatusApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: liveStatusApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new LiveStatusClient(options),
    }),
});
