import {
  configApiRef,
  coreExtensionData,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import argocd from '@roadiehq/backstage-plugin-argo-cd/alpha';
import { ReloadOnSignal } from './ReloadOnSignal';

/** Hides Roadie's Argo CD card where no Argo CD is configured, and reloads it by signals. */
export const argocdCard = argocd
  .getExtension('entity-card:argocd/overviewCard')
  .override({
    *factory(originalFactory, { apis }) {
      const original = originalFactory();
      yield* original;
      yield coreExtensionData.reactElement(
        <ReloadOnSignal>
          {original.get(coreExtensionData.reactElement)}
        </ReloadOnSignal>,
      );
      if (!apis.get(configApiRef)?.has('argocd.baseUrl')) {
        yield EntityCardBlueprint.dataRefs.filterFunction(() => false);
      }
    },
  });
