import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { argocdCard } from './argocdCard';
import { argocdTab } from './argocdTab';

/** Connects Roadie's Argo CD plugin to this portal's configuration and signals. */
export const argocdModule = createFrontendModule({
  pluginId: 'argocd',
  extensions: [argocdCard, argocdTab],
});
