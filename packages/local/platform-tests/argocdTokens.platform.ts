import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ApiServer } from '@comptoir/parts/parts/kubernetes/ApiServer';
import type { Fixture } from '../src/testing/fixture/createFixture.ts';
import { eventually } from '../src/testing/fixture/eventually.ts';
import { createPlatformFixture } from './support/createPlatformFixture.ts';

const Environment = z.object({ ARGOCD_URL: z.url(), ARGOCD_TOKEN: z.string() });
const SECRET = '/api/v1/namespaces/argocd/secrets/argocd-secret';
/** Argo CD's API and what it needs. */
const WITHOUT =
  'argocd-repo-server,argo-rollouts,sealed-secrets,backup,kwok,kube-scheduler,kube-controller-manager';

describe('the portal’s token of Argo CD', () => {
  let fixture: Fixture;
  const start = async () => {
    expect(
      await fixture.run(['start', '--detach', '--without', WITHOUT]),
    ).toMatchObject({ code: 0 });
  };
  const portal = async () => {
    const text = (await fixture.get('portal', '/environment')) ?? '';
    return Environment.parse(JSON.parse(text));
  };
  /** Returns the status of a request with the portal's token. */
  const statusOf = async (path: string, init: RequestInit = {}) => {
    const { ARGOCD_URL, ARGOCD_TOKEN } = await portal();
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${ARGOCD_TOKEN}`,
    };
    const response = await fetch(ARGOCD_URL + path, { headers, ...init });
    return response.status;
  };
  const isReadable = () =>
    eventually(async () => {
      expect(await statusOf('/api/v1/applications')).toBe(200);
    }, 60_000);
  beforeAll(async () => {
    fixture = await createPlatformFixture({
      portal: { readsCluster: true },
    });
    await start();
    await isReadable();
  });
  afterAll(() => fixture.end());

  it('reads applications and changes nothing', async () => {
    const sync = { method: 'POST', body: '{"name":"any"}' };
    expect(await statusOf('/api/v1/applications')).toBe(200);
    expect(await statusOf('/api/v1/applications/any/sync', sync)).toBe(403);
    const created = {
      method: 'POST',
      body: '{"metadata":{"name":"mine"},"spec":{"project":"default"}}',
    };
    expect(await statusOf('/api/v1/applications', created)).toBe(403);
    expect(await statusOf('/api/v1/applications', { headers: {} })).toBe(401);
  });

  it('is accepted after Argo CD’s secret was written by an earlier version', async () => {
    const { processes } = await fixture.status();
    const apiServer = new ApiServer({
      url: processes.find(({ name }) => name === 'kube-apiserver')?.url ?? '',
      folder: join(fixture.varFolder, 'data/platform'),
    });
    await apiServer.merge(SECRET, {
      data: {
        'server.secretkey': 'ZWFybGllcg==',
        'accounts.portal.tokens': '',
      },
    });
    await eventually(async () => {
      expect(await statusOf('/api/v1/applications')).toBe(401);
    });
    await fixture.run(['stop']);
    await start();
    await isReadable();
  });

  it('is the same after a reset of the platform', async () => {
    const before = await portal();
    await fixture.run(['stop']);
    await fixture.run(['reset', 'platform', '--yes']);
    await start();
    await isReadable();
    expect(await portal()).toEqual(before);
    const log = join(fixture.varFolder, 'log/argocd-server.log');
    expect(readFileSync(log, 'utf8')).not.toContain(before.ARGOCD_TOKEN);
  });
});
