import type { RootConfigService } from '@backstage/backend-plugin-api';

/** Whether the search index is in memory: everywhere except with PostgreSQL. */
export function isInMemory(config: RootConfigService): boolean {
  const database = config.getOptionalConfig('backend.database');
  const client =
    database?.getOptionalString('plugin.search.client') ??
    database?.getOptionalString('client');
  return client !== 'pg';
}
