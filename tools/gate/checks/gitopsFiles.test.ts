import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { runGit } from '@comptoir/commands/runGit';
import { gitopsFiles } from './gitopsFiles.ts';

const RELEASE = 'gitops/apps/products/releases/production.yaml';
const STAGING = 'gitops/apps/products/releases/staging.yaml';
const IMAGE = {
  repository: 'registry.comptoir.example/comptoir/products',
  digest: `sha256:${'0'.repeat(64)}`,
  version: '1.4.2',
  commit: 'c'.repeat(40),
  builtAt: '2026-11-30T12:00:00Z',
};
const UNKNOWN = 'f'.repeat(40);

describe('the check of the files of gitops', () => {
  let root: string;
  /** A commit of main that has the service. */
  let commit: string;
  const git = async (...args: string[]) => {
    const identity = { name: 'A', email: 'a@b.example' };
    return (await runGit(args, { cwd: root, identity })).trim();
  };
  const write = (path: string, content: unknown) => {
    const text = typeof content === 'string' ? content : stringify(content);
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const commitAll = async () => {
    await git('add', '-A');
    await git('commit', '-qm', 'gitops: change files', '--allow-empty');
    return git('rev-parse', 'HEAD');
  };
  const cluster = (differs: Record<string, unknown> = {}) => ({
    environments: ['production'],
    revision: commit,
    domain: 'comptoir.example',
    registry: 'registry.comptoir.example/comptoir',
    gateway: { name: 'public', namespace: 'gateway' },
    storageClass: 'gp3',
    addons: {},
    identity: { issuer: 'https://gitlab.example', clientId: 'argocd' },
    argocd: { url: 'https://argocd.example' },
    ...differs,
  });
  const release = (differs: Record<string, unknown> = {}) => ({
    system: 'shop',
    team: 'team-shop',
    revision: commit,
    image: IMAGE,
    ...differs,
  });
  const findings = async () => (await gitopsFiles(root, 'main').run()).detail;

  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'gitops-'));
    await git('init', '-q', '-b', 'main');
    write('gitops/bootstrap/templates/cluster.yaml', '# founds the cluster');
    write('gitops/apps/products/values.yaml', {
      system: 'shop',
      team: 'team-shop',
    });
    commit = await commitAll();
    write('gitops/clusters/production.yaml', cluster());
    write('gitops/clusters/local.yaml', {
      ...cluster({ environments: ['dev', 'staging', 'production'] }),
      revision: 'deployed',
    });
    write(RELEASE, release());
    await commitAll();
    await git('checkout', '-qb', 'change');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('refuses an add-on with a range as its version, or values of no cluster', async () => {
    const folder = 'gitops/addons/gateway';
    write(`${folder}/addon.yaml`, {
      description: 'The gateway',
      chart: {
        repository: 'https://charts.example',
        name: 'gateway',
        version: '1.x',
      },
      namespace: 'gateway',
      podSecurity: 'privileged',
      proof: { class: 'believed', reason: 'None.' },
    });
    write(`${folder}/clusters/staging.yaml`, { replicas: 2 });
    const found = await findings();
    expect(found).toContain(
      `${folder}/addon.yaml: chart.version must be one version such as v1.21.1: no range, no branch`,
    );
    expect(found).toContain(`${folder}/addon.yaml: proof.class`);
    expect(found).toContain(
      `${folder}/clusters/staging.yaml: belongs to no cluster: name it as a file of gitops/clusters`,
    );
  });

  it('refuses an open namespace without a reason or quota', async () => {
    write('gitops/addons/gateway/addon.yaml', {
      description: 'The gateway',
      manifests: {},
      namespace: 'gateway',
      podSecurity: 'privileged',
      proof: { class: 'unproved', reason: 'None.' },
    });
    const found = await findings();
    expect(found).toContain('podSecurityReason is missing: say what needs it');
    expect(found).toContain('quota is missing: a namespace of its own has one');
  });

  it('accepts valid files, and a machine that has every environment', async () => {
    expect(await findings()).toBe('');
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'an unknown environment',
      { environments: ['preview'] },
      'environments.0 expected one of "dev"|"staging"|"production"',
    ],
    ['a missing fact', { registry: undefined }, 'registry is missing'],
    ['a missing provider', { identity: undefined }, 'identity is missing'],
    [
      'a missing address of Argo CD',
      { argocd: undefined },
      'argocd must name the url of Argo CD',
    ],
    ['an unknown fact', { region: 'eu-west-3' }, 'region is unknown'],
    [
      'a fact that only Terraform knows',
      { facts: { identity: 'pod-identity' } },
      'facts is unknown',
    ],
    [
      'no resolver',
      { dns: { pods: false, networks: [] } },
      'dns must name a resolver: pods or networks',
    ],
    [
      'an address without its range',
      { dns: { pods: false, networks: ['172.20.0.10'] } },
      'dns.networks.0 must be an IPv4 range such as 172.20.0.10/32',
    ],
    [
      'a branch in place of a pin',
      { revision: 'main' },
      'revision must be the full hash of a commit on a cluster that has production',
    ],
    [
      'an unknown revision',
      { revision: UNKNOWN },
      `revision ${UNKNOWN} is unknown`,
    ],
    [
      'an unknown add-on',
      { addons: { moon: true } },
      'addons.moon has no folder in gitops/addons',
    ],
  ])('refuses a cluster with %s', async (_, differs, message) => {
    write('gitops/clusters/production.yaml', cluster(differs));
    expect(await findings()).toContain(
      `gitops/clusters/production.yaml: ${message}`,
    );
  });

  it('refuses two clusters with one environment', async () => {
    write('gitops/clusters/west.yaml', cluster());
    expect(await findings()).toContain(
      'gitops/clusters/west.yaml: environments names production, which gitops/clusters/production.yaml has',
    );
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'a tag',
      { image: { ...IMAGE, digest: '1.4.2' } },
      'image.digest must be a digest, sha256: and 64 hexadecimal digits; a tag may move to another image',
    ],
    [
      'a tag beside the digest',
      { image: { ...IMAGE, tag: 'latest' } },
      'image.tag is unknown',
    ],
    ['no image', { image: undefined }, 'image is missing'],
    [
      'no version',
      { image: { ...IMAGE, version: undefined } },
      'image.version is missing',
    ],
    [
      'no revision',
      { revision: undefined },
      'revision is missing: production runs the chart and values of one commit',
    ],
    [
      'a branch as revision',
      { revision: 'main' },
      'revision must be the full hash of a commit',
    ],
    [
      'an unknown revision',
      { revision: UNKNOWN },
      `revision ${UNKNOWN} is unknown`,
    ],
    [
      'a foreign registry',
      { image: { ...IMAGE, repository: 'docker.io/products' } },
      'image.repository is docker.io/products, which is not in registry.comptoir.example/comptoir',
    ],
    ['another team', { team: 'team-moon' }, 'team is team-moon, but team-shop'],
  ])('refuses a release with %s', async (_, differs, message) => {
    write(RELEASE, release(differs));
    expect(await findings()).toContain(`${RELEASE}: ${message}`);
  });

  it('refuses a release that is no YAML, or of no environment', async () => {
    write(RELEASE, 'system: [');
    expect(await findings()).toContain(`${RELEASE}: is no YAML`);
    write('gitops/apps/products/releases/moon.yaml', release());
    expect(await findings()).toContain(
      'gitops/apps/products/releases/moon.yaml: must be named dev.yaml, staging.yaml, production.yaml',
    );
  });

  it('refuses a revision that is no ancestor, and one before the service', async () => {
    await git('checkout', '-q', '--orphan', 'other');
    const foreign = await commitAll();
    await git('rm', '-rq', 'gitops');
    const empty = await commitAll();
    await git('checkout', '-q', 'change');
    write(RELEASE, release({ revision: foreign }));
    expect(await findings()).toContain(
      `${RELEASE}: revision ${foreign} is no ancestor of this branch`,
    );
    await git('checkout', '-q', '--', RELEASE);
    await git(
      'merge',
      '-q',
      '--allow-unrelated-histories',
      '-s',
      'ours',
      'other',
    );
    write(RELEASE, release({ revision: empty }));
    expect(await findings()).toContain(
      `${RELEASE}: revision ${empty} has no gitops/apps/products/values.yaml`,
    );
  });

  describe('during a freeze', () => {
    const freeze = (until: string) => ({
      production: [
        { from: '2026-01-01T00:00:00Z', until, reason: 'the sales' },
      ],
    });
    const next = () =>
      release({ image: { ...IMAGE, digest: `sha256:${'1'.repeat(64)}` } });
    beforeEach(async () => {
      await git('checkout', '-q', 'main');
      write('gitops/freeze.yaml', freeze('2999-01-01T00:00:00Z'));
      write(RELEASE, next());
      await commitAll();
      await git('checkout', '-qB', 'change');
    });

    it('refuses a change and a deletion of production’s releases', async () => {
      const message = `${RELEASE}: production is frozen until 2999-01-01T00:00:00.000Z (the sales): only rollbacks may be merged`;
      write(RELEASE, release({ secretsRevision: '2' }));
      // A branch cannot lift the freeze for itself.
      rmSync(join(root, 'gitops/freeze.yaml'));
      await commitAll();
      expect(await findings()).toContain(message);
      rmSync(join(root, RELEASE));
      await commitAll();
      expect(await findings()).toContain(message);
    });

    it('accepts a rollback, and changes of staging', async () => {
      await git('revert', '--no-edit', 'HEAD');
      write(STAGING, next());
      await commitAll();
      expect(await findings()).toBe('');
    });

    it('accepts changes after its end', async () => {
      await git('checkout', '-q', 'main');
      write('gitops/freeze.yaml', freeze('2026-01-02T00:00:00Z'));
      await commitAll();
      await git('checkout', '-qB', 'change');
      write(RELEASE, release({ secretsRevision: '2' }));
      await commitAll();
      expect(await findings()).toBe('');
    });

    it('refuses an invalid freeze', async () => {
      write('gitops/freeze.yaml', { production: [{ from: 'now' }] });
      expect(await findings()).toContain(
        'gitops/freeze.yaml: production.0.from must be a time',
      );
    });
  });
});
