import {
  coreExtensionData,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import argocd from '@roadiehq/backstage-plugin-argo-cd/alpha';
import { ReloadOnSignal } from './ReloadOnSignal';

const overviewCard = argocd
  .getExtension('entity-card:argocd/overviewCard')
  .override({
    *factory(originalFactory) {
      const original = originalFactory();
      yield* original;
      yield coreExtensionData.reactElement(
        <ReloadOnSignal>
          {original.get(coreExtensionData.reactElement)}
        </ReloadOnSignal>,
      );
    },
  });

const tab = argocd.getExtension('entity-content:argocd/ArgoCdPage').override({
  *factory(originalFactory) {
    const original = originalFactory();
    yield* original;
    yield coreExtensionData.reactElement(
      <ReloadOnSignal>
        {original.get(coreExtensionData.reactElement)}
      </ReloadOnSignal>,
    );
  },
});

/** Loads Roadie's Argo CD card and tab again when the application changes. */
export const argocdModule = createFrontendModule({
  pluginId: 'argocd',
  extensions: [overviewCard, tab],
});
