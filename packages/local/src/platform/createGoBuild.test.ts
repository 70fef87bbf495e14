import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createFixture } from '../testing/fixture/createFixture.ts';
import type { Fixture } from '../testing/fixture/createFixture.ts';
import { eventually } from '../testing/fixture/eventually.ts';
import { installFakeGo } from '../testing/fixture/installFakeGo.ts';
import { pinKubernetes, pinModule } from '../testing/fixture/pinKubernetes.ts';

describe('npm start with Go and without built programs', () => {
  let fixture: Fixture;
  const at = (path: string) => join(fixture.root, path);
  const cached = (path: string) => existsSync(at(`cache/comptoir/${path}`));
  const isPartlyBuilt = () => cached('go-build/out/kube/kube-apiserver');
  const env = () => ({
    PATH: `${at('programs')}:/usr/bin:/bin`,
    XDG_CACHE_HOME: at('cache'),
  });
  const start = () => fixture.spawn(['start'], env());
  const holdBuild = () => fixture.write('packages/parts/go/kube/slow', '');
  const resumeBuild = () => rmSync(at('packages/parts/go/kube/slow'));
  beforeEach(async () => {
    fixture = await createFixture({ web: {} });
    pinKubernetes(fixture);
    installFakeGo(fixture);
  });
  afterEach(() => fixture.end());

  it('builds after all other processes are ready, and starts each part when its program is built', async () => {
    holdBuild();
    const run = start();
    await run.until(/Ctrl-C stops everything/);
    await run.until(/etcd 1\.0\.0 is built/);
    await run.until(/etcd failed: exited with code 0/);
    await eventually(() => expect(isPartlyBuilt()).toBe(true));
    expect(cached('kube-1.0.0')).toBe(false);
    resumeBuild();
    await run.until(/kwok 1\.0\.0 is built/);
    expect(cached('kwok-1.0.0/stages/pod/fast/one.yaml')).toBe(true);
    await fixture.run(['stop']);
    const { code, stdout } = await run.ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /etcd, kube, kwok will be built in the background[^]*web is ready[^]*etcd 1\.0\.0: building/,
    );
  });

  it('downloads kinds before building programs', async () => {
    const [program] = pinModule(fixture, {
      name: 'rollouts',
      programs: ['rollouts-controller'],
      files: { crds: 'manifests/crds' },
      order: 9,
    });
    const kind = 'manifests/crds/rollout.yaml';
    fixture.write(`packages/parts/go/rollouts/${kind}`, 'kind: Kind\n');
    holdBuild();
    const run = start();
    await eventually(() => expect(isPartlyBuilt()).toBe(true));
    expect(cached('rollouts-1.0.0-kinds/crds/rollout.yaml')).toBe(true);
    expect(cached(program ?? '')).toBe(false);
    resumeBuild();
    await run.until(/rollouts 1\.0\.0 is built/);
    expect(cached('rollouts-1.0.0/crds/rollout.yaml')).toBe(true);
    await eventually(() => expect(cached('rollouts-1.0.0-kinds')).toBe(false));
  });

  it('is ended by npm stop, and resumed by the next start', async () => {
    holdBuild();
    const first = start();
    await eventually(() => expect(isPartlyBuilt()).toBe(true));
    await fixture.run(['stop']);
    const { code, stdout } = await first.ended;
    expect(code).toBe(0);
    expect(stdout).not.toContain('could not be built');
    expect(stdout).not.toContain('outlived');
    expect(fixture.processes()).toEqual([]);
    expect([isPartlyBuilt(), cached('go-build/cache')]).toEqual([false, true]);
    resumeBuild();
    const second = start();
    await second.until(/kwok 1\.0\.0 is built/);
  });

  it('leaves no process and no partial program after its supervisor is killed', async () => {
    holdBuild();
    const run = start();
    await eventually(() => expect(isPartlyBuilt()).toBe(true));
    run.signal('SIGKILL');
    await run.ended;
    await fixture.run(['stop']);
    expect(fixture.processes()).toEqual([]);
    expect(isPartlyBuilt()).toBe(false);
  });

  it('waits for a running build', async () => {
    holdBuild();
    const build = fixture.spawn(['platform:build'], env());
    await eventually(() => expect(isPartlyBuilt()).toBe(true));
    const run = start();
    await run.until(
      new RegExp(`waiting for the build of process ${build.pid}`),
    );
    resumeBuild();
    expect((await build.ended).code).toBe(0);
    await fixture.run(['stop']);
    expect((await run.ended).stdout).not.toContain('1.0.0: building');
  });

  it('reports the part that a failed build blocks, and the remedy', async () => {
    fixture.write('packages/parts/go/kube/broken', '');
    const run = start();
    await run.until(/kube 1\.0\.0 could not be built/);
    await run.until(
      /kube-apiserver failed: its program could not be built: npm run platform:build -- kube/,
    );
    await run.until(/kwok failed: kube-apiserver, which it needs/);
    expect(await fixture.get('web', '/health')).toBeDefined();
  });
});
