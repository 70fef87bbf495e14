import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { bareWidget } from '@comptoir/plugin-portal-react';

export const descriptionsWidget = HomePageWidgetBlueprint.make({
  name: 'descriptions',
  params: {
    name: 'Descriptions',
    title: 'Catalog files with errors',
    components: () =>
      import('../descriptions/DescriptionsWidget').then(m => ({
        Content: m.DescriptionsWidget,
      })),
    componentProps: bareWidget,
  },
});
