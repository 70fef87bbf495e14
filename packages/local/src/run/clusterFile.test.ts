import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createFixture } from '../testing/fixture/createFixture.ts';
import type { Fixture } from '../testing/fixture/createFixture.ts';
import { eventually } from '../testing/fixture/eventually.ts';
import { installFakeGo } from '../testing/fixture/installFakeGo.ts';
import { pinKubernetes } from '../testing/fixture/pinKubernetes.ts';

const Explanation = z.strictObject({ reason: z.string(), remedy: z.string() });

describe('var/run/cluster.json', () => {
  let fixture: Fixture;
  const at = (path: string) => join(fixture.root, path);
  const file = () => at('var/run/cluster.json');
  const explanation = () =>
    Explanation.parse(JSON.parse(readFileSync(file(), 'utf8')));
  const start = (args: string[] = [], env: Record<string, string> = {}) =>
    fixture.run(['start', '--detach', ...args], {
      PATH: `${at('programs')}:/usr/bin:/bin`,
      XDG_CACHE_HOME: at('cache'),
      ...env,
    });
  beforeEach(async () => {
    fixture = await createFixture({ web: {} });
    pinKubernetes(fixture);
  });
  afterEach(() => fixture.end());

  it('names the program that is built, its position and the time, as npm run status does', async () => {
    installFakeGo(fixture);
    fixture.write('packages/parts/go/kube/slow', '');
    expect((await start()).code).toBe(0);
    const sentence =
      'its programs are being built: kube 1.0.0 (2 of 3), less than a minute so far';
    await eventually(async () => {
      expect((await fixture.status()).build).toMatchObject({
        step: 'build',
        module: 'kube 1.0.0',
        number: 2,
        of: 3,
      });
    });
    const { stdout } = await fixture.run(['status']);
    expect(stdout).toContain(`platform: ${sentence}`);
    await fixture.run(['stop']);
    expect(existsSync(file())).toBe(false);
    rmSync(at('packages/parts/go/kube/slow'));
  });

  it('says that its programs are being built until the program of etcd has failed', async () => {
    installFakeGo(fixture);
    fixture.write('packages/parts/go/etcd/slow', '');
    await start();
    await eventually(() => {
      const { reason, remedy } = explanation();
      expect(reason).toBe(
        'its programs are being built: etcd 1.0.0 (1 of 3), less than a minute so far',
      );
      expect(remedy).toContain('wait');
    });
    rmSync(at('packages/parts/go/etcd/slow'));
    await eventually(() => {
      const { reason, remedy } = explanation();
      expect(reason).toMatch(/^etcd failed: exited with code 0/);
      expect(remedy).toBe(
        `read its log ${at('var/log/etcd.log')}; the start is retried`,
      );
    });
  });

  it('names the build that failed', async () => {
    installFakeGo(fixture);
    fixture.write('packages/parts/go/etcd/broken', '');
    await start();
    await eventually(() =>
      expect(explanation().reason).toContain(
        'etcd failed: its program could not be built: npm run platform:build -- etcd',
      ),
    );
  });

  it.each([
    ['--without platform', ['--without', 'platform']],
    ['--without etcd', ['--without', 'etcd']],
  ])('says that the platform is left out by %s', async (option, args) => {
    for (const path of [
      'etcd-1.0.0/etcd',
      'kube-1.0.0/kube-apiserver',
      'kube-1.0.0/kube-controller-manager',
      'kube-1.0.0/kube-scheduler',
      'kwok-1.0.0/kwok',
    ]) {
      fixture.write(`cache/comptoir/${path}`, '#!/bin/sh\nexit 3\n');
      chmodSync(at(`cache/comptoir/${path}`), 0o755);
    }
    fixture.write('cache/comptoir/kwok-1.0.0/stages/one.yaml', 'kind: Stage\n');
    await start(args);
    expect(explanation()).toEqual({
      reason: `it is left out: ${option}`,
      remedy: 'npm stop, then npm start without this option',
    });
  });

  it('says that go is missing', async () => {
    await start([], { PATH: at('programs') });
    const { reason, remedy } = explanation();
    expect(reason).toBe('etcd, kube, kwok are not built and go is not on PATH');
    expect(remedy).toContain('install Go 1.26');
  });

  it('does not exist when the portal shows another cluster', async () => {
    const cluster = { name: 'eks', cluster: { server: 'https://10.0.0.1' } };
    fixture.write(
      'eks',
      JSON.stringify({
        'current-context': 'prod',
        contexts: [{ name: 'prod', context: { cluster: 'eks' } }],
        clusters: [cluster],
      }),
    );
    fixture.write('var/run/cluster.json', '{}');
    await start(['--without', 'platform'], { KUBECONFIG: at('eks') });
    expect(existsSync(file())).toBe(false);
  });
});
