import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { findOnPath } from '@comptoir/parts/host/findOnPath';
import { partNames } from '@comptoir/parts/partNames';
import { createFixture } from '../testing/fixture/createFixture.ts';
import type { Fixture } from '../testing/fixture/createFixture.ts';
import { eventually } from '../testing/fixture/eventually.ts';
import { pinKubernetes, pinModule } from '../testing/fixture/pinKubernetes.ts';

const KUBERNETES_PARTS = partNames('kubernetes');

describe('the platform under npm start', () => {
  let fixture: Fixture;
  const at = (path: string) => join(fixture.root, path);
  const data = (path: string) => at(`var/data/platform/${path}`);
  const log = (name: string) => readFileSync(at(`var/log/${name}.log`), 'utf8');
  const start = (...args: string[]) =>
    fixture.run(['start', '--detach', ...args], {
      PATH: at('programs'),
      XDG_CACHE_HOME: at('cache'),
    });
  const platformParts = async () => {
    const { processes } = await fixture.status();
    return processes.map(({ name }) => name).filter(name => name !== 'web');
  };
  /** A program that prints its path and fails. */
  const writeProgram = (path: string) => {
    fixture.write(path, '#!/bin/sh\necho "this is $0"; exit 3\n');
    chmodSync(at(path), 0o755);
  };
  let programs: string[];
  const fillCache = () => {
    for (const program of programs) {
      writeProgram(`cache/comptoir/${program}`);
    }
    cpSync(
      at('packages/parts/go/kwok/stages'),
      at('cache/comptoir/kwok-1.0.0/stages'),
      { recursive: true },
    );
  };
  const installOpenssl = () => {
    const openssl = findOnPath('openssl', process.env['PATH'] ?? '');
    fixture.write('programs/openssl', `#!/bin/sh\nexec ${openssl} "$@"\n`);
    chmodSync(at('programs/openssl'), 0o755);
  };
  beforeEach(async () => {
    fixture = await createFixture({ web: {} });
    programs = pinKubernetes(fixture);
  });
  afterEach(() => fixture.end());

  it('is left out with one line when nothing is built and Go is missing', async () => {
    writeProgram('programs/etcd');
    const { code, stdout } = await start();
    expect(code).toBe(0);
    const lines = stdout.split('\n').filter(line => line.includes('platform'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('kube, kwok are not built');
    expect(lines[0]).toContain('npm run platform:build');
    expect(await platformParts()).toEqual([]);
    expect((await fixture.status()).kubeconfig).toBeNull();
  });

  it('does not affect other processes when it fails, and prints its reset command', async () => {
    fillCache();
    installOpenssl();
    const { code, stdout } = await start();
    expect(code).toBe(0);
    expect(stdout).toContain('web is ready');
    await eventually(() => {
      expect(log('supervisor')).toContain('etcd failed: exited with code 3');
      expect(log('supervisor')).toContain('npm run reset -- platform');
    });
    const { processes, kubeconfig } = await fixture.status();
    expect(processes[0]).toMatchObject({ name: 'web', state: 'ready' });
    expect(processes.at(-1)).toMatchObject({ name: 'kwok', state: 'starting' });
    expect(kubeconfig).toBe(data('kubeconfig'));
  });

  it('reports a missing openssl', async () => {
    fillCache();
    expect((await start()).code).toBe(0);
    await eventually(() =>
      expect(log('supervisor')).toContain('sudo apt-get install openssl'),
    );
  });

  it.each([
    [['platform'], []],
    [['kwok'], KUBERNETES_PARTS.slice(0, -1)],
    [['kube-apiserver'], ['etcd']],
    [['etcd'], []],
  ])('leaves out %j and its dependents', async (without, left) => {
    fillCache();
    const { code, stdout } = await start('--without', without.join(','));
    expect(code).toBe(0);
    expect(stdout).not.toContain('left out');
    expect(await platformParts()).toEqual(left);
  });

  it('leaves out only Argo CD without Redis', async () => {
    const modules = {
      argocd: ['argocd'],
      helm: ['helm', 'kubectl'],
      rollouts: ['rollouts-controller'],
      'sealed-secrets': ['sealed-secrets-controller'],
      'gateway-api': [],
      'prometheus-operator': [],
    };
    for (const [name, own] of Object.entries(modules)) {
      const module = { name, programs: own, files: {}, order: 9 };
      programs.push(...pinModule(fixture, module));
    }
    fillCache();
    const { code, stdout } = await start();
    expect(code).toBe(0);
    expect(stdout).toContain('sudo apt-get install redis-server');
    const others = ['argo-rollouts', 'sealed-secrets'];
    expect(await platformParts()).toEqual([...KUBERNETES_PARTS, ...others]);
    expect((await fixture.status()).argocd).toBeNull();
  });

  it('is left out, with the owner of the port, when one of its ports is taken', async () => {
    fillCache();
    const port = 6553 + fixture.portOffset;
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    const { code, stdout } = await start();
    server.close();
    expect(code).toBe(0);
    expect(stdout).toContain(
      `${port}, for kube-apiserver: process ${process.pid} (`,
    );
    expect(await platformParts()).toEqual([]);
  });

  it('prefers a program on PATH to the one in the cache', async () => {
    fillCache();
    installOpenssl();
    const etcdPrints = (text: string) =>
      eventually(() => expect(log('etcd')).toContain(text));
    await start();
    await etcdPrints('cache/comptoir/etcd-1.0.0/etcd');
    expect(log('etcd')).not.toContain('programs/etcd');
    await fixture.run(['stop']);
    writeProgram('programs/etcd');
    await start();
    await etcdPrints('programs/etcd');
  });

  it('adds the token of a new user to existing keys', async () => {
    fillCache();
    installOpenssl();
    const etcdStarts = () =>
      eventually(() => expect(log('etcd')).toContain('this is'));
    const tokens = () => readFileSync(data('keys/tokens.csv'), 'utf8');
    await start();
    await etcdStarts();
    await fixture.run(['stop']);
    const portal = /^.*system:serviceaccount:portal-production:portal.*\n/m;
    const accountKey = readFileSync(data('keys/service-accounts.key'), 'utf8');
    const before = tokens().replace(portal, '');
    expect(before).not.toBe(tokens());
    fixture.write('var/data/platform/keys/tokens.csv', before);
    rmSync(at('var/log/etcd.log'));
    await start();
    await etcdStarts();
    expect(tokens().startsWith(before)).toBe(true);
    expect(tokens()).toMatch(
      /^[0-9a-f]{48},system:serviceaccount:portal-production:portal,.*,"system:serviceaccounts,system:serviceaccounts:portal-production"$/m,
    );
    expect(readFileSync(data('keys/service-accounts.key'), 'utf8')).toBe(
      accountKey,
    );
    expect(statSync(data('keys/tokens.csv')).mode & 0o777).toBe(0o600);
  });

  it('creates keys readable by their owner only, keeps them, and replaces corrupt ones', async () => {
    fillCache();
    installOpenssl();
    const files = ['keys/tls.key', 'keys/service-accounts.key'];
    files.push('keys/tokens.csv');
    const contents = () => files.map(file => readFileSync(data(file), 'utf8'));
    const etcdStarts = () =>
      existsSync(at('var/log/etcd.log'))
        ? log('etcd').split('this is').length
        : 0;
    /** Waits until etcd was started, which happens after its keys exist. */
    const restart = async () => {
      await fixture.run(['stop']);
      const before = etcdStarts();
      await start();
      await eventually(() => expect(etcdStarts()).toBeGreaterThan(before));
    };
    await restart();
    for (const file of files) {
      expect(statSync(data(file)).mode & 0o777).toBe(0o600);
    }
    const first = contents();
    await restart();
    expect(contents()).toEqual(first);
    for (const file of files) {
      const before = contents();
      fixture.write(`var/data/platform/${file}`, 'half');
      await restart();
      expect(log('supervisor')).toContain('creating new keys');
      expect(contents()).not.toContain('half');
      expect(contents()).not.toEqual(before);
    }
  });
});
