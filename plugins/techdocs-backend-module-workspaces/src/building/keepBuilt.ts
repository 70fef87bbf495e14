import type {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { TECHDOCS_ANNOTATION } from '@backstage/plugin-techdocs-common';
import { sitePath } from '../sites/findSite';
import type { SiteChanges } from './SiteChanges';

/**
 * Requests the changed sites, one after the other, which builds them, so that search
 * finds pages before their first visit. A site that mkdocs rejects is requested again
 * when its sources change.
 */
export async function keepBuilt(options: {
  auth: AuthService;
  catalog: CatalogService;
  changes: SiteChanges;
  discovery: DiscoveryService;
  logger: LoggerService;
  signal: AbortSignal;
}): Promise<void> {
  const { auth, catalog, changes, discovery, logger, signal } = options;
  const credentials = await auth.getOwnServiceCredentials();
  const { items } = await catalog.getEntities(
    {
      filter: {
        [`metadata.annotations.${TECHDOCS_ANNOTATION}`]: CATALOG_FILTER_EXISTS,
      },
    },
    { credentials },
  );
  const baseUrl = await discovery.getBaseUrl('techdocs');
  for (const site of changes.findChanged(items)) {
    if (signal.aborted) {
      return;
    }
    const path = sitePath(site.entity);
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'techdocs',
    });
    const answer = await fetch(`${baseUrl}/sync/${path}`, {
      headers: { Authorization: `Bearer ${token}`, Connection: 'close' },
      signal,
    });
    if (!answer.ok) {
      logger.warn(`Cannot build the docs of ${path}: HTTP ${answer.status}`);
    }
    // The event stream ends when the build has succeeded or failed.
    const events = await answer.text();
    if (events.includes('event: error')) {
      logger.warn(`Cannot build the docs of ${path}`);
      // Without mkdocs, all other builds would fail too.
      if (events.includes('mkdocs is not installed')) {
        return;
      }
    }
    if (answer.ok) {
      changes.countRequest(site);
    }
  }
}
