import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { HomePageLayoutBlueprint } from '@backstage/plugin-home-react/alpha';

const layout = HomePageLayoutBlueprint.make({
  params: { loader: () => import('./HomeLayout').then(m => m.HomeLayout) },
});

/** The first page: search, how everything is doing, and the ways out. */
export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [layout],
});
