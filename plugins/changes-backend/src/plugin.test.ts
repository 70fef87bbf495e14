import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { runGit } from '@comptoir/commands/runGit';
import type { JsonObject } from '@backstage/types';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { changesPlugin } from './plugin';

describe('changesPlugin', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'changes-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function start(data: JsonObject = {}) {
    const products = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'products',
        namespace: 'default',
        annotations: {
          'backstage.io/managed-by-location': `file:${folder}/services/products/catalog-info.yaml`,
        },
      },
    };
    return startTestBackend({
      features: [
        changesPlugin,
        catalogServiceMock.factory({ entities: [products] }),
        mockServices.rootConfig.factory({ data }),
      ],
    });
  }

  it('returns the missing keys when no repository is configured', async () => {
    const { server } = await start();

    const response = await request(server).get('/api/changes');

    expect(response.status).toBe(200);
    expect(response.body).toEqual({
      items: [],
      reason: expect.stringContaining('changes.checkout'),
    });
  });

  it('returns the commits that touched the folder of an entity', async () => {
    const identity = { name: 'Théo Lambert', email: 'theo@comptoir.example' };
    const git = (...args: string[]) => runGit(args, { cwd: folder, identity });
    mkdirSync(join(folder, 'services/products'), { recursive: true });
    writeFileSync(join(folder, 'services/products/a.ts'), '');
    await git('init', '-q');
    await git('add', '.');
    await git('commit', '-q', '-m', 'products: begin');
    writeFileSync(join(folder, 'README.md'), '');
    await git('add', '.');
    await git('commit', '-q', '-m', 'docs: begin');
    const { server } = await start({ changes: { checkout: folder } });

    const { body } = await request(server).get(
      '/api/changes/entity/component/default/products',
    );

    expect(body).toEqual({
      path: 'services/products',
      items: [expect.objectContaining({ title: 'products: begin' })],
    });
  });

  it('returns 404 for an entity that the catalog does not have', async () => {
    const { server } = await start();

    const { status, body } = await request(server).get(
      '/api/changes/entity/component/default/unknown',
    );

    expect(status).toBe(404);
    expect(body.error.message).toContain('component:default/unknown');
  });

  it.each(['', '/entity/component/default/products'])(
    'requires a signed-in user or a service for %s',
    async path => {
      const { server } = await start();

      await request(server)
        .get(`/api/changes${path}`)
        .set('authorization', mockCredentials.none.header())
        .expect(401);
    },
  );
});
