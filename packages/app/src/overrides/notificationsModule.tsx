import {
  createFrontendModule,
  PluginWrapperBlueprint,
} from '@backstage/frontend-plugin-api';

const landmark = PluginWrapperBlueprint.make({
  name: 'landmark',
  params: define =>
    define({
      loader: async () => ({
        component: ({ children }) => <main>{children}</main>,
      }),
    }),
});

/** Adds the landmark `main` to the page of notifications, as on all other pages. */
export const notificationsModule = createFrontendModule({
  pluginId: 'notifications',
  extensions: [landmark],
});
