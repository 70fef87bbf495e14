import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import {
  EntityCardBlueprint,
  EntityContentLayoutBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { READINESS_ANNOTATION } from '@comptoir/plugin-platform-common';
import { RiPulseLine, RiTeamLine } from '@remixicon/react';
import { changesApiRef, ChangesClient } from './api/ChangesApi';
import { descriptionsApiRef, DescriptionsClient } from './api/DescriptionsApi';
import { readinessApiRef, ReadinessClient } from './api/ReadinessApi';
import { connectionsOf } from './overview/connectionsOf';
import { processesRouteRef, teamsRouteRef } from './routes';

const readinessApi = ApiBlueprint.make({
  name: 'readiness',
  params: defineParams =>
    defineParams({
      api: readinessApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new ReadinessClient(options),
    }),
});

const changesApi = ApiBlueprint.make({
  name: 'changes',
  params: defineParams =>
    defineParams({
      api: changesApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new ChangesClient(options),
    }),
});

const descriptionsApi = ApiBlueprint.make({
  name: 'descriptions',
  params: defineParams =>
    defineParams({
      api: descriptionsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new DescriptionsClient(options),
    }),
});

const teamsPage = PageBlueprint.make({
  name: 'teams',
  params: {
    path: '/teams',
    routeRef: teamsRouteRef,
    title: 'Teams',
    icon: <RiTeamLine />,
    loader: () => import('./teams/TeamsPage').then(m => <m.TeamsPage />),
  },
});

const processesPage = PageBlueprint.make({
  name: 'processes',
  params: {
    path: '/platform',
    routeRef: processesRouteRef,
    title: 'Platform',
    icon: <RiPulseLine />,
    loader: () =>
      import('./processes/ProcessesPage').then(m => <m.ProcessesPage />),
  },
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

/** Our widgets bring a card of their own. */
const bare = {
  Renderer: ({ Content }: { Content: React.ComponentType }) => <Content />,
};

const descriptionsWidget = HomePageWidgetBlueprint.make({
  name: 'descriptions',
  params: {
    name: 'Descriptions',
    title: 'Catalog files with errors',
    components: () =>
      import('./descriptions/DescriptionsWidget').then(m => ({
        Content: m.DescriptionsWidget,
      })),
    componentProps: bare,
  },
});

const attentionWidget = HomePageWidgetBlueprint.make({
  name: 'attention',
  params: {
    name: 'Attention',
    title: 'Needs attention',
    components: () =>
      import('./home/AttentionWidget').then(m => ({
        Content: m.AttentionWidget,
      })),
    componentProps: bare,
  },
});

const ownWidget = HomePageWidgetBlueprint.make({
  name: 'own',
  params: {
    name: 'Own',
    title: 'Yours',
    components: () =>
      import('./home/OwnWidget').then(m => ({ Content: m.OwnWidget })),
    componentProps: bare,
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
    componentProps: bare,
  },
});

const changesWidget = HomePageWidgetBlueprint.make({
  name: 'changes',
  params: {
    name: 'Changes',
    title: 'What changed',
    components: () =>
      import('./changes/ChangesWidget').then(m => ({
        Content: m.ChangesWidget,
      })),
    componentProps: bare,
  },
});

/** What a component is, who owns it, how it is doing and what changed in it. */
export const platformPlugin = createFrontendPlugin({
  pluginId: 'platform',
  title: 'Platform',
  routes: { teams: teamsRouteRef, processes: processesRouteRef },
  extensions: [
    readinessApi,
    changesApi,
    descriptionsApi,
    teamsPage,
    processesPage,
    overviewLayout,
    identityCard,
    readinessCard,
    connectionsCard,
    descriptionsWidget,
    attentionWidget,
    ownWidget,
    readinessWidget,
    changesWidget,
  ],
});
