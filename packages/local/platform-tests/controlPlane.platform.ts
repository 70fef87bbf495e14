import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { z } from 'zod';
import { markedProcesses } from '@comptoir/parts/host/markedProcesses';
import { runCommand } from '@comptoir/commands/runCommand';
import { signalProcess } from '@comptoir/parts/host/signalProcess';
import { partNames } from '@comptoir/parts/partNames';
import { runningSupervisor } from '../src/run/supervisorLock.ts';
import type { Fixture } from '../src/testing/fixture/createFixture.ts';
import { eventually } from '../src/testing/fixture/eventually.ts';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';
import { createPlatformFixture } from './support/createPlatformFixture.ts';
import { findKubectl } from './support/findKubectl.ts';

const Pods = z.object({
  items: z.array(
    z.object({
      spec: z.object({ nodeName: z.string() }),
      status: z.object({ phase: z.string() }),
    }),
  ),
});

const KUBERNETES_PARTS = partNames('kubernetes');
/** Other tests cover the parts that need the control plane. */
const CONTROL_PLANE = ['--without', 'delivery,backup'];

describe('the control plane under npm start', () => {
  let fixture: Fixture;
  const { env } = testEnvironment();
  const start = async () => {
    expect(
      await fixture.run(['start', '--detach', ...CONTROL_PLANE]),
    ).toMatchObject({ code: 0 });
  };
  const allReady = () =>
    eventually(async () => {
      const { processes } = await fixture.status();
      const ready = processes.filter(one => one.state === 'ready');
      expect(ready.map(({ name }) => name)).toEqual([
        'web',
        ...KUBERNETES_PARTS,
      ]);
    });
  const kubectl = async (...args: string[]) => {
    const KUBECONFIG = (await fixture.status()).kubeconfig ?? '';
    const command = [findKubectl(), ...args] as const;
    return runCommand(command, { env: { ...env, KUBECONFIG } });
  };
  const part = async (name: string) => {
    const { processes } = await fixture.status();
    return processes.find(one => one.name === name);
  };
  beforeAll(async () => {
    fixture = await createPlatformFixture();
    await start();
    await allReady();
  });
  afterAll(() => fixture.end());

  it('is ready, and status prints a kubeconfig that only its owner can read', async () => {
    const { processes, kubeconfig } = await fixture.status();
    for (const name of KUBERNETES_PARTS) {
      const found = processes.find(one => one.name === name);
      expect(found).toMatchObject({
        kind: 'part',
        state: 'ready',
        restarts: 0,
      });
    }
    expect(statSync(kubeconfig ?? '').mode & 0o777).toBe(0o600);
    expect(existsSync(join(fixture.varFolder, 'run/cluster.json'))).toBe(false);
    const { stdout } = await fixture.run(['status']);
    expect(stdout).toContain(`KUBECONFIG=${kubeconfig}`);
  });

  it('signs the portal in as its ServiceAccount, without rights of the admin', async () => {
    const { kubeconfig } = await fixture.status();
    const KUBECONFIG = `${kubeconfig}.portal`;
    expect(statSync(KUBECONFIG).mode & 0o777).toBe(0o600);
    const asPortal = (...args: string[]) =>
      runCommand([findKubectl(), ...args], { env: { ...env, KUBECONFIG } });
    const { stdout } = await asPortal('auth', 'whoami', '-o', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      status: {
        userInfo: {
          username: 'system:serviceaccount:portal-production:portal',
          groups: [
            'system:serviceaccounts',
            'system:serviceaccounts:portal-production',
            'system:authenticated',
          ],
        },
      },
    });
    const secrets = await asPortal('auth', 'can-i', 'get', 'secrets');
    expect(secrets.stdout.trim()).toBe('no');
  });

  it('runs a deployment’s pods on nodes that are labelled simulated', async () => {
    await kubectl('create', 'deployment', 'web', '--image=web', '--replicas=2');
    await eventually(async () => {
      const { stdout } = await kubectl('get', 'pods', '-o', 'json');
      const pods = Pods.parse(JSON.parse(stdout)).items;
      expect(pods).toHaveLength(2);
      for (const { spec, status } of pods) {
        expect(spec.nodeName).toMatch(/^simulated-[abc]$/);
        expect(status.phase).toBe('Running');
      }
    });
    const { stdout } = await kubectl('get', 'node', '--show-labels');
    expect(stdout).toMatch(
      /simulated-a +Ready .*comptoir\.dev\/simulated=true/,
    );
  });

  it('keeps a pod pending whose image is missing, with the kubelet’s reason', async () => {
    await kubectl(
      'create',
      'deployment',
      'broken',
      '--image=a.example/missing:1',
    );
    await eventually(async () => {
      const { stdout } = await kubectl(
        'get',
        'pods',
        '--selector=app=broken',
        '--output=jsonpath={.items[*].status.containerStatuses[*].state.waiting}',
      );
      expect(JSON.parse(stdout)).toEqual({
        reason: 'ImagePullBackOff',
        message: 'Back-off pulling image "a.example/missing:1"',
      });
    });
    await kubectl('delete', 'deployment', 'broken');
  });

  it('rejects requests without a token, and etcd rejects clients without a certificate', async () => {
    const url = (await part('kube-apiserver'))?.url ?? '';
    expect(await anonymousStatus(`${url}/api/v1/secrets`)).toBe(403);
    const etcd = (await part('etcd'))?.url ?? '';
    await expect(anonymousStatus(`${etcd}/version`)).rejects.toThrow();
  });

  it('restarts its API server after SIGKILL', async () => {
    signalProcess((await part('kube-apiserver'))?.pid ?? 0, 'SIGKILL');
    await eventually(async () => {
      const killed = await part('kube-apiserver');
      expect(killed).toMatchObject({ state: 'ready', restarts: 1 });
    });
    expect((await kubectl('get', 'deployment', 'web')).code).toBe(0);
  });

  it('preserves its state after SIGKILL of all processes', async () => {
    await kubectl('create', 'configmap', 'kept', '--from-literal=a=b');
    const supervisor = runningSupervisor(join(fixture.varFolder, 'run/lock'));
    signalProcess(supervisor?.pid ?? 0, 'SIGKILL');
    for (const { pid } of markedProcesses(fixture.varFolder)) {
      signalProcess(pid, 'SIGKILL');
    }
    await start();
    await allReady();
    const { stdout } = await kubectl('get', 'configmap', 'kept', '-o', 'yaml');
    expect(stdout).toContain('a: b');
  });

  it('stops its API server before etcd within 30 seconds', async () => {
    const startedAt = performance.now();
    expect((await fixture.run(['stop'])).code).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(30_000);
    expect(fixture.processes()).toEqual([]);
    const log = readFileSync(
      join(fixture.varFolder, 'log/supervisor.log'),
      'utf8',
    );
    const last = log.slice(log.lastIndexOf('stopping'));
    expect(last.indexOf('kube-apiserver stopped')).toBeGreaterThan(-1);
    expect(last.indexOf('etcd stopped')).toBeGreaterThan(
      last.indexOf('kube-apiserver stopped'),
    );
  });

  it('prints the reset command when its data are corrupt, and starts after the reset', async () => {
    writeFileSync(
      join(fixture.varFolder, 'data/platform/etcd/member/snap/db'),
      'half',
    );
    await start();
    await eventually(async () => {
      const { stdout } = await fixture.run(['status']);
      expect(stdout).toMatch(/etcd .*npm run reset -- platform/);
    });
    expect((await fixture.run(['stop'])).code).toBe(0);
    expect((await fixture.run(['reset', 'platform', '--yes'])).code).toBe(0);
    await start();
    await allReady();
    expect((await kubectl('get', 'configmap', 'kept')).code).toBe(1);
  });
});

/** Returns the status of a request without token and client certificate. */
function anonymousStatus(url: string): Promise<number> {
  return new Promise((done, reject) => {
    const sent = request(
      url,
      { rejectUnauthorized: false, agent: false },
      response => {
        response.resume();
        done(response.statusCode ?? 0);
      },
    );
    sent.once('error', reject);
    sent.end();
  });
}
