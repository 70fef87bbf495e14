import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { bareWidget } from '@comptoir/plugin-portal-react';

export const readinessWidget = HomePageWidgetBlueprint.make({
  params: {
    name: 'Readiness',
    title: 'All processes',
    components: () =>
      import('../home/ReadinessWidget').then(m => ({
        Content: m.ReadinessWidget,
      })),
    componentProps: bareWidget,
  },
});
