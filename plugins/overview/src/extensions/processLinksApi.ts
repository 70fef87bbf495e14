import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { processLinksApiRef } from '../links/ProcessLinksApi';
import { ProcessLinksClient } from '../links/ProcessLinksClient';

export const processLinksApi = ApiBlueprint.make({
  name: 'process-links',
  params: defineParams =>
    defineParams({
      api: processLinksApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new ProcessLinksClient(options),
    }),
});
