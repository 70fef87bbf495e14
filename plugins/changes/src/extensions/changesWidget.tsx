import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { bareWidget } from '@comptoir/plugin-portal-react';

export const changesWidget = HomePageWidgetBlueprint.make({
  params: {
    name: 'Changes',
    title: 'Recent changes',
    components: () =>
      import('../ChangesWidget').then(m => ({
        Content: m.ChangesWidget,
      })),
    componentProps: bareWidget,
  },
});
