import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import kubernetesPlugin from '@backstage/plugin-kubernetes-backend';
import type { JsonObject } from '@backstage/types';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { kubernetesModuleKubeconfig } from './module';

describe('kubernetesModuleKubeconfig', () => {
  let folder: string;
  let kubeconfig: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kubeconfig-'));
    kubeconfig = join(folder, 'kubeconfig');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (user: JsonObject) =>
    writeFileSync(
      kubeconfig,
      JSON.stringify({
        'current-context': 'c',
        clusters: [
          { name: 'c', cluster: { server: 'https://127.0.0.1:6443' } },
        ],
        users: [{ name: 'u', user }],
        contexts: [{ name: 'c', context: { cluster: 'c', user: 'u' } }],
      }),
    );
  const start = async () => {
    const backend = await startTestBackend({
      features: [
        kubernetesPlugin,
        kubernetesModuleKubeconfig,
        catalogServiceMock.factory({ entities: [] }),
        mockServices.rootConfig.factory({
          data: {
            kubernetes: {
              serviceLocatorMethod: { type: 'multiTenant' },
              clusterLocatorMethods: [
                {
                  type: 'config',
                  clusters: [
                    {
                      name: 'nonprod',
                      url: 'https://nonprod.example',
                      authProvider: 'serviceAccount',
                      serviceAccountToken: 't',
                    },
                  ],
                },
              ],
            },
            liveStatus: {
              clusters: [
                { name: 'local', environments: ['dev'], kubeconfig },
                { name: 'nonprod', environments: ['staging'] },
              ],
            },
          },
        }),
      ],
    });
    return request(backend.server);
  };
  const headers = { authorization: mockCredentials.user.header() };

  it('lists a cluster as soon as its kubeconfig exists, beside the others', async () => {
    const backend = await start();
    const names = async () => {
      const { body } = await backend
        .get('/api/kubernetes/clusters')
        .set(headers)
        .expect(200);
      // The tab knows this provider and sends no token of its own.
      for (const { authProvider } of body.items) {
        expect(authProvider).toBe('serviceAccount');
      }
      return body.items.map(({ name }: { name: string }) => name);
    };
    expect(await names()).toEqual(['nonprod']);
    write({ token: 'of-ada' });
    expect(await names()).toEqual(['local', 'nonprod']);
    rmSync(kubeconfig);
    expect(await names()).toEqual(['nonprod']);
  });
});
