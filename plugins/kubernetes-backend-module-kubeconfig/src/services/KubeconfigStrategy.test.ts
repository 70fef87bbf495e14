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
    const details = { name, url: 'https://127.0.0.1:6443', authMetadata: {} };
    return KubeconfigStrategy.of(readClusters(config)).getCredential(details);
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

  it('names the missing file, or the key of a cluster without one', async () => {
    await expect(credentialOf('local')).rejects.toThrow(
      `The kubeconfig ${kubeconfig} does not exist`,
    );
    await expect(credentialOf('other')).rejects.toThrow(
      'The cluster other has no kubeconfig. Set liveStatus.clusters[].kubeconfig',
    );
  });
});
