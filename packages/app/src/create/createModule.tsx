import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

const serviceName = FormFieldBlueprint.make({
  name: 'service-name',
  params: {
    field: () => import('./serviceNameField').then(m => m.serviceNameField),
  },
});

/** Form fields of our templates that Backstage does not provide. */
export const createModule = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [serviceName],
});
