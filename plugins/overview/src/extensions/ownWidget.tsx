import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { bareWidget } from '@comptoir/plugin-portal-react';

export const ownWidget = HomePageWidgetBlueprint.make({
  name: 'own',
  params: {
    name: 'Own',
    title: 'Your components',
    components: () =>
      import('../home/OwnWidget').then(m => ({
        Content: m.OwnWidget,
      })),
    componentProps: bareWidget,
  },
});
