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

/** The page of notifications says where its content begins, as all others do. */
export const notificationsModule = createFrontendModule({
  pluginId: 'notifications',
  extensions: [landmark],
});
