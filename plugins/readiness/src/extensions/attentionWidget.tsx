import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { bareWidget } from '@comptoir/plugin-portal-react';

export const attentionWidget = HomePageWidgetBlueprint.make({
  name: 'attention',
  params: {
    name: 'Attention',
    title: 'Needs attention',
    components: () =>
      import('../home/AttentionWidget').then(m => ({
        Content: m.AttentionWidget,
      })),
    componentProps: bareWidget,
  },
});
