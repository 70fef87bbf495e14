import { mockServices } from '@backstage/backend-test-utils';
import { readClusters } from '@comptoir/plugin-live-status-node';
import type { JsonObject } from '@backstage/types';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KubeconfigStrategy } from './KubeconfigStrategy';

describe('KubeconfigStrategy', () => {
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
  const credentialOf = (name: string) => {
    const local = { name: 'local', environments: ['dev'], kubeconfig };
    const config = mockServices.rootConfig({
      data: { liveStatus: { clusters: [local] } },
    });
    const details = {
      name,
      url: 'https://127.0.0.1:6443',
      authMetadata: { serviceAccountToken: 'of-the-account' },
    };
    return KubeconfigStrategy.create({
      clusters: readClusters(config),
      // The stock strategy imports dynamically, which these tests cannot do.
      others: {
        getCredential: async ({ authMetadata: { serviceAccountToken } }) => ({
          type: 'bearer token',
          token: serviceAccountToken,
        }),
        validateCluster: () => [],
        presentAuthMetadata: () => ({}),
      },
    }).getCredential(details, {});
  };

  it("returns the kubeconfig's current token, also of an exec plugin", async () => {
    write({ token: 'of-ada' });
    expect(await credentialOf('local')).toMatchObject({ token: 'of-ada' });

    const apiVersion = 'client.authentication.k8s.io/v1';
    const status = { token: 'of-the-plugin' };
    const output = JSON.stringify({
      apiVersion,
      kind: 'ExecCredential',
      status,
    });
    write({ exec: { apiVersion, command: '/bin/echo', args: [output] } });
    expect(await credentialOf('local')).toEqual({
      type: 'bearer token',
      token: 'of-the-plugin',
    });
  });

  it('names the missing file', async () => {
    await expect(credentialOf('local')).rejects.toThrow(
      `The kubeconfig ${kubeconfig} does not exist`,
    );
  });

  it('signs in to a cluster without a kubeconfig as its service account', async () => {
    expect(await credentialOf('other')).toEqual({
      type: 'bearer token',
      token: 'of-the-account',
    });
  });
});
