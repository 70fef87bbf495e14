import {
  coreExtensionData,
  createExtension,
  createExtensionInput,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { PageFrame } from './PageFrame';

const element = [coreExtensionData.reactElement];

/** Replaces the layout of the app: the sidebar beside the page. */
const layout = createExtension({
  name: 'layout',
  attachTo: { id: 'app/root', input: 'children' },
  inputs: {
    nav: createExtensionInput(element, { singleton: true }),
    content: createExtensionInput(element, { singleton: true }),
  },
  output: element,
  factory: ({ inputs }) => [
    coreExtensionData.reactElement(
      <PageFrame navigation={inputs.nav.get(coreExtensionData.reactElement)}>
        {inputs.content.get(coreExtensionData.reactElement)}
      </PageFrame>,
    ),
  ],
});

/** What every page has: a skip link, one landmark `main`, and a title of its own. */
export const frameModule = createFrontendModule({
  pluginId: 'app',
  extensions: [layout],
});
