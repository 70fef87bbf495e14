import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { bareWidget } from '@comptoir/plugin-portal-react';

export const updatesWidget = HomePageWidgetBlueprint.make({
  name: 'updates',
  params: {
    name: 'Updates',
    title: 'Not updated from Git',
    components: () =>
      import('../updates/UpdatesWidget').then(m => ({
        Content: m.UpdatesWidget,
      })),
    componentProps: bareWidget,
  },
});
