import {
  coreServices,
  createBackendPlugin,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { databaseService } from './databaseService';

type Client = Awaited<ReturnType<DatabaseService['getClient']>>;

describe('databaseService', () => {
  const folder = createMockDirectory();

  async function start(connection: object | string): Promise<Client> {
    let client: Client | undefined;
    await startTestBackend({
      features: [
        databaseService,
        mockServices.rootConfig.factory({
          data: {
            backend: { database: { client: 'better-sqlite3', connection } },
          },
        }),
        createBackendPlugin({
          pluginId: 'test',
          register(env) {
            env.registerInit({
              deps: { database: coreServices.database },
              async init({ database }) {
                client = await database.getClient();
              },
            });
          },
        }),
      ],
    });
    if (!client) {
      throw new Error('No database');
    }
    return client;
  }

  it('uses a write-ahead log for files, without a sync at each commit', async () => {
    const client = await start({ directory: folder.path });
    expect(await client.raw('PRAGMA journal_mode')).toEqual([
      { journal_mode: 'wal' },
    ]);
    expect(await client.raw('PRAGMA synchronous')).toEqual([
      { synchronous: 1 },
    ]);
  });

  it('does not change the journal of an in-memory database', async () => {
    const client = await start(':memory:');
    expect(await client.raw('PRAGMA journal_mode')).toEqual([
      { journal_mode: 'memory' },
    ]);
  });
});
