import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { descriptionsApiRef } from '../descriptions/DescriptionsApi';
import { DescriptionsClient } from '../descriptions/DescriptionsClient';

export const descriptionsApi = ApiBlueprint.make({
  name: 'descriptions',
  params: defineParams =>
    defineParams({
      api: descriptionsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new DescriptionsClient(options),
    }),
});
