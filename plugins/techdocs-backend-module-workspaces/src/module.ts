import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  techdocsGeneratorExtensionPoint,
  techdocsPreparerExtensionPoint,
} from '@backstage/plugin-techdocs-node';
import { ExplainingGenerator } from './building/ExplainingGenerator';
import { keepBuilt } from './building/keepBuilt';
import { SiteChanges } from './building/SiteChanges';
import { WorkspacePreparer } from './WorkspacePreparer';

/**
 * Builds the documentation sites of workspaces and keeps them up to date, when
 * the portal itself builds documentation.
 *
 * @public
 */
export const workspacesModule = createBackendModule({
  pluginId: 'techdocs',
  moduleId: 'workspaces',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        generators: techdocsGeneratorExtensionPoint,
        logger: coreServices.logger,
        preparers: techdocsPreparerExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ config, generators, logger, preparers, ...services }) {
        if (config.getOptionalString('techdocs.builder') !== 'local') {
          return;
        }
        preparers.registerPreparer('dir', new WorkspacePreparer());
        generators.setTechdocsGenerator(
          new ExplainingGenerator({
            config,
            logger,
            scmIntegrations: ScmIntegrations.fromConfig(config),
          }),
        );
        const changes = new SiteChanges();
        await services.scheduler.scheduleTask({
          id: 'keep-docs-built',
          scope: 'local',
          initialDelay: { seconds: 10 },
          frequency: { minutes: 1 },
          timeout: { minutes: 10 },
          fn: signal => keepBuilt({ ...services, changes, logger, signal }),
        });
      },
    });
  },
});
