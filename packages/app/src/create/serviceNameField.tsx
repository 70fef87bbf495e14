import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { ServiceNameInput } from './ServiceNameInput';
import { validateServiceName } from './validateServiceName';

/** `ui:field: ServiceName`: a name that no entity in the catalog has yet. */
export const serviceNameField = createFormField({
  name: 'ServiceName',
  component: ServiceNameInput,
  validation: validateServiceName,
});
