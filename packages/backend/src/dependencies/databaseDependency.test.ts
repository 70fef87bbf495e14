import {
  coreServices,
  createBackendPlugin,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { databaseDependency } from './databaseDependency';

type Client = Awaited<ReturnType<DatabaseService['getClient']>>;

describe('databaseDependency', () => {
  let client: Client;
  beforeEach(async () => {
    await startTestBackend({
      features: [
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
  });

  it('is up while the database answers', async () => {
    const { check } = databaseDependency(
      { getClient: async () => client },
      'better-sqlite3',
    );

    await expect(check(false)).resolves.toEqual({ state: 'up' });
  });

  it('rejects when the database is closed', async () => {
    const { check } = databaseDependency(
      { getClient: async () => client },
      'pg',
    );
    await client.destroy();

    await expect(check(true)).rejects.toThrow('Unable to acquire a connection');
  });

  it.each([
    ['pg', 'postgresql'],
    ['better-sqlite3', 'sqlite'],
  ])('is of the kind of its client %s', (configured, kind) => {
    const { kind: reported } = databaseDependency(
      { getClient: async () => client },
      configured,
    );

    expect(reported).toBe(kind);
  });
});
