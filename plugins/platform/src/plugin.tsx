import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import {
  EntityCardBlueprint,
  EntityContentLayoutBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { READINESS_ANNOTATION } from '@comptoir/plugin-platform-common';
import { readinessApiRef, ReadinessClient } from './api/ReadinessApi';
import { connectionsOf } from './overview/connectionsOf';

const readinessApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: readinessApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new ReadinessClient(options),
    }),
});

const overviewLayout = EntityContentLayoutBlueprint.make({
  name: 'overview',
  params: {
    loader: () =>
      import('./overview/OverviewLayout').then(m => m.OverviewLayout),
  },
});

const identityCard = EntityCardBlueprint.make({
  name: 'identity',
  params: {
    type: 'info',
    loader: () =>
      import('./overview/IdentityCard').then(m => <m.IdentityCard />),
  },
});

const readinessCard = EntityCardBlueprint.make({
  name: 'readiness',
  params: {
    type: 'info',
    filter: entity =>
      Boolean(entity.metadata.annotations?.[READINESS_ANNOTATION]),
    loader: () =>
      import('./readiness/ReadinessCard').then(m => <m.ReadinessCard />),
  },
});

const connectionsCard = EntityCardBlueprint.make({
  name: 'connections',
  params: {
    type: 'content',
    filter: entity => connectionsOf(entity).length > 0,
    loader: () =>
      import('./overview/ConnectionsCard').then(m => <m.ConnectionsCard />),
  },
});

const readinessWidget = HomePageWidgetBlueprint.make({
  name: 'readiness',
  params: {
    name: 'Readiness',
    title: 'How everything is doing',
    components: () =>
      import('./home/ReadinessWidget').then(m => ({
        Content: m.ReadinessWidget,
      })),
    componentProps: {
      Renderer: ({ Content }: { Content: React.ComponentType }) => <Content />,
    },
  },
});

/** What a component is, who owns it and how it is doing. */
export const platformPlugin = createFrontendPlugin({
  pluginId: 'platform',
  title: 'Platform',
  extensions: [
    readinessApi,
    overviewLayout,
    identityCard,
    readinessCard,
    connectionsCard,
    readinessWidget,
  ],
});
