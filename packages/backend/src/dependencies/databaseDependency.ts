import type { DatabaseService } from '@backstage/backend-plugin-api';
import type { DependencyDeclaration } from './Dependency';

const TIMEOUT_MS = 1_000;

/**
 * Declares the portal's database. All plugins share its server.
 *
 * @param client - `backend.database.client`
 */
export function databaseDependency(
  database: Pick<DatabaseService, 'getClient'>,
  client: string,
): DependencyDeclaration {
  let connection: ReturnType<DatabaseService['getClient']> | undefined;
  return {
    name: 'database',
    kind: client === 'pg' ? 'postgresql' : 'sqlite',
    intervalMs: 2_000,
    timeoutMs: TIMEOUT_MS,
    async check() {
      connection ??= database.getClient();
      // A connection whose server hangs does not return to the pool.
      await (await connection).raw('select 1').timeout(2 * TIMEOUT_MS);
      return { state: 'up' };
    },
  };
}
