import type {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { TECHDOCS_ANNOTATION } from '@backstage/plugin-techdocs-common';
import { sitePath } from '../sites/findSite';

/**
 * Asks for every site once, one after the other: those that changed are built,
 * so that search finds what nobody has opened yet.
 */
export async function keepBuilt(options: {
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  logger: LoggerService;
  signal: AbortSignal;
}): Promise<void> {
  const { auth, catalog, discovery, logger, signal } = options;
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
  for (const entity of items) {
    if (signal.aborted) {
      return;
    }
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'techdocs',
    });
    const answer = await fetch(`${baseUrl}/sync/${sitePath(entity)}`, {
      headers: { Authorization: `Bearer ${token}`, Connection: 'close' },
      signal,
    });
    // The answer ends when the site is built, or is known not to be.
    const events = await answer.text();
    if (events.includes('event: error')) {
      logger.warn(`The docs of ${sitePath(entity)} are not built`);
      // Without mkdocs the others fare no better.
      if (events.includes('mkdocs is not there')) {
        return;
      }
    }
  }
}
