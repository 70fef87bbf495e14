import {
  createFrontendModule,
  NotFoundErrorPage,
} from '@backstage/frontend-plugin-api';
import { SwappableComponentBlueprint } from '@backstage/plugin-app-react';
import { errorApis } from './errorApis';

const notFound = SwappableComponentBlueprint.make({
  name: 'core-not-found-error-page',
  params: define =>
    define({
      component: NotFoundErrorPage,
      loader: () => import('./NotFoundPage').then(m => m.NotFoundPage),
    }),
});

/** The portal's own error pages, and the reasons in errors of every plugin. */
export const errorsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [notFound, ...errorApis],
});
