import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { runCommand } from '@comptoir/commands/runCommand';
import { ArgocdApi } from '@comptoir/parts/parts/argocd/ArgocdApi';
import { Kubectl } from '@comptoir/parts/parts/kubernetes/Kubectl';
import { argocdToken } from '@comptoir/parts/parts/argocd/argocdToken';
import { repositoryUrl } from '../../src/origin/repositoryUrl.ts';
import { createPaths } from '../../src/run/createPaths.ts';
import { Secrets } from '../../src/secrets/Secrets.ts';
import { createFixture } from '../../src/testing/fixture/createFixture.ts';
import type { Fixture } from '../../src/testing/fixture/createFixture.ts';
import { eventually } from '../../src/testing/fixture/eventually.ts';
import type { Environment } from '@comptoir/gitops/environments';
import { promoteRelease } from '@comptoir/gitops/promoteRelease';
import {
  formatRelease,
  parseRelease,
  releasePath,
  type Release,
} from '@comptoir/gitops/Release';
import { isPlatform } from '@comptoir/parts/leaveOut';
import { PARTS } from '@comptoir/parts/parts';
import { portsOf } from '@comptoir/parts/portsOf';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';
import { Application } from './Application.ts';
import { canUnshare } from './canUnshare.ts';
import { findKubectl, ROOT } from './findKubectl.ts';
import { foreignApplication } from './foreignApplication.ts';
import { gitAsTester } from './gitAsTester.ts';
import { listeningAddressesOf } from './listeningAddressesOf.ts';
import type { ListeningAddress } from './listeningAddressesOf.ts';

/** The services of `gitops/apps`. */
export const SERVICES = [
  'customers',
  'portal',
  'products',
  'shopping',
  'storefront',
];

/** The applications of their releases. */
export const APPLICATIONS = SERVICES.flatMap(service =>
  ['dev', 'production', 'staging'].map(name => `${service}-${name}`),
);

const Applications = z.object({ items: z.array(Application) });

/** A running delivery loop: its cluster, its Argo CD, and a clone of its repository. */
export class DeliveryLoop {
  readonly #fixture: Fixture;
  readonly #env: Readonly<Record<string, string>>;
  readonly #kubeconfig: string;
  readonly kubectl: Kubectl;
  readonly argocd: Record<'portal' | 'portal-backend' | 'anonymous', ArgocdApi>;
  /** The bare repository. */
  readonly repository: string;
  /** A clone of the branch that Argo CD follows. */
  readonly clone: string;
  /** The file with the key of the portal's tokens. */
  readonly secretsFile: string;

  /** Runs `npm start` in a repository with this one's `gitops/` and minimal services. */
  static async start(
    options: Parameters<typeof createFixture>[1] = {},
  ): Promise<DeliveryLoop> {
    const { env } = testEnvironment();
    const fixture = await createFixture(
      Object.fromEntries(
        SERVICES.map(name => [name, { readsCluster: name === 'portal' }]),
      ),
      options,
    );
    for (const folder of ['gitops', 'packages/parts/go']) {
      cpSync(join(ROOT, folder), join(fixture.root, folder), {
        recursive: true,
      });
    }
    fixture.write('.gitignore', 'var/\n');
    await gitAsTester(env, fixture.root, 'init', '-q', '-b', 'main');
    await gitAsTester(env, fixture.root, 'add', '.');
    await gitAsTester(
      env,
      fixture.root,
      'commit',
      '-qm',
      'Deliver the fixture',
    );
    expect(await fixture.run(['start', '--detach'])).toMatchObject({ code: 0 });
    await eventually(async () => {
      const { processes } = await fixture.status();
      const unready = processes.filter(
        ({ name, state }) =>
          state !== 'ready' && (canUnshare || name !== 'sealed-secrets'),
      );
      expect(unready).toEqual([]);
    }, 120_000);
    const { kubeconfig, argocd, repository } = await fixture.status();
    const loop = new DeliveryLoop({
      fixture,
      env,
      kubeconfig: kubeconfig ?? '',
      url: argocd ?? '',
      repository: repository ?? '',
    });
    const { clone } = loop;
    await loop.#git('clone', '-q', '-b', 'deployed', loop.repository, clone);
    return loop;
  }

  private constructor(options: {
    fixture: Fixture;
    env: Readonly<Record<string, string>>;
    kubeconfig: string;
    /** Of Argo CD. */
    url: string;
    repository: string;
  }) {
    const { fixture, env, kubeconfig, url } = options;
    this.#fixture = fixture;
    this.#env = env;
    this.#kubeconfig = kubeconfig;
    this.repository = options.repository;
    this.clone = join(fixture.root, 'var/clone');
    this.kubectl = new Kubectl({ program: findKubectl(), kubeconfig, env });
    this.secretsFile = createPaths(fixture.varFolder).secrets;
    const { argocdKey } = Secrets.parse(
      JSON.parse(readFileSync(this.secretsFile, 'utf8')),
    );
    this.argocd = {
      portal: new ArgocdApi(url, argocdToken('portal', argocdKey)),
      'portal-backend': new ArgocdApi(
        url,
        argocdToken('portal-backend', argocdKey),
      ),
      anonymous: new ArgocdApi(url),
    };
  }

  end(): Promise<void> {
    return this.#fixture.end();
  }

  /** Returns the environment that the supervisor gave to the portal. */
  async portalEnvironment(): Promise<Record<string, string>> {
    const text = (await this.#fixture.get('portal', '/environment')) ?? '';
    return z.record(z.string(), z.string()).parse(JSON.parse(text));
  }

  /** Sends a signal to a running part. */
  async signal(part: string, signal: NodeJS.Signals): Promise<void> {
    const { processes } = await this.#fixture.status();
    const pid = processes.find(({ name }) => name === part)?.pid;
    if (!pid) {
      throw new Error(`${part} does not run`);
    }
    process.kill(pid, signal);
  }

  /** Restarts every part of the platform by `npm run restart`. */
  async restartAll(): Promise<void> {
    const { processes } = await this.#fixture.status();
    const names = processes
      .map(({ name }) => name)
      .filter(name => !SERVICES.includes(name))
      .filter(name => canUnshare || name !== 'sealed-secrets');
    await this.restart(...names);
  }

  /** Restarts parts by `npm run restart`. */
  async restart(...names: readonly string[]): Promise<void> {
    const ended = await this.#fixture.run(['restart', ...names]);
    expect(ended).toMatchObject({ code: 0 });
  }

  /** Returns the addresses of all listening sockets, and the names of declared ports without one. */
  listening(): { found: ListeningAddress[]; silent: string[] } {
    const { portOffset } = this.#fixture;
    const ports = PARTS.filter(isPlatform)
      .filter(({ name }) => canUnshare || name !== 'sealed-secrets')
      .flatMap(portsOf);
    const found = listeningAddressesOf(this.#fixture.processes());
    const open = new Set(found.map(({ port }) => port));
    const silent = ports
      .filter(({ port }) => !open.has(port + portOffset))
      .map(({ name }) => name);
    return { found, silent };
  }

  /** Validates manifests by a server-side dry run, as Argo CD applies them. */
  async dryRun(manifests: string): Promise<string> {
    return this.kubectl.run(
      [
        'apply',
        '--server-side',
        '--dry-run=server',
        '--validate=false',
        '--force-conflicts',
        '--output',
        'name',
        '-f',
        '-',
      ],
      manifests,
    );
  }

  /** Reads an object of the cluster. */
  async get<S extends z.ZodType>(
    schema: S,
    ...args: string[]
  ): Promise<z.output<S>> {
    const text = await this.kubectl.run(['get', ...args, '-o', 'json']);
    return schema.parse(JSON.parse(text));
  }

  /** Reads one field of an object by its jsonpath. */
  field(resource: string, namespace: string, path: string): Promise<string> {
    return this.kubectl.run([
      'get',
      resource,
      '--namespace',
      namespace,
      '--output',
      `jsonpath={${path}}`,
    ]);
  }

  application(name: string) {
    return this.get(Application, 'application', name, '-n', 'argocd');
  }

  /** Returns each application's state, such as `Synced Healthy`; `not reconciled` when older than `since`. */
  async states(since = new Date(0)): Promise<Record<string, string>> {
    const answer = await this.argocd.portal.json('/api/v1/applications');
    return Object.fromEntries(
      Applications.parse(answer).items.map(({ metadata, status }) => [
        metadata.name,
        status.reconciledAt && status.reconciledAt > since
          ? `${status.sync?.status} ${status.health?.status}`
          : 'not reconciled',
      ]),
    );
  }

  /** Reads a file below `gitops/apps`. */
  values(path: string): string {
    return readFileSync(join(this.clone, 'gitops/apps', path), 'utf8');
  }

  /** Commits a file below `gitops/apps` to the branch that Argo CD follows. */
  async commit(path: string, text: string): Promise<void> {
    const file = join(this.clone, 'gitops/apps', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    await this.push();
  }

  /** Reads what a service runs in an environment. */
  release(service: string, environment: Environment): Release {
    const path = releasePath(service, environment);
    const text = readFileSync(join(this.clone, path), 'utf8');
    return parseRelease(text, path, environment);
  }

  /** Promotes a service: commits the release of the lower environment to the higher one. */
  async promote(
    service: string,
    from: Environment,
    to: Environment,
  ): Promise<void> {
    const release = promoteRelease({
      from: this.release(service, from),
      commit: (await this.#inClone('rev-parse', 'HEAD')).trim(),
      to: this.release(service, to),
    });
    await this.commit(`${service}/releases/${to}.yaml`, formatRelease(release));
  }

  /** Commits and pushes the changes of the clone. */
  async push(): Promise<void> {
    await this.#inClone('add', '.');
    await this.#inClone('commit', '-qm', 'a change');
    await this.#inClone('pull', '-q', '--rebase');
    await this.#inClone('push', '-q');
  }

  /** Reverts commits, by default the last one, and pushes the reverts. */
  async revert(commits = 'HEAD'): Promise<void> {
    await this.#inClone('pull', '-q', '--rebase');
    await this.#inClone('revert', '--no-edit', commits);
    await this.#inClone('push', '-q');
  }

  /** Changes a file of the branch main, which cluster files are read from. */
  async commitToMain(
    path: string,
    change: (text: string) => string,
  ): Promise<void> {
    const clone = mkdtempSync(join(this.#fixture.varFolder, 'main-'));
    await this.#git('clone', '-q', '-b', 'main', this.repository, clone);
    const file = join(clone, path);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    await gitAsTester(this.#env, clone, 'commit', '-qam', 'a change of main');
    await gitAsTester(this.#env, clone, 'push', '-q');
  }

  /** Founds the cluster again, by the operators' command. */
  async found(): Promise<void> {
    const main = join(ROOT, 'packages/operator/src/found/main.ts');
    const command = [process.execPath, main, 'local'] as const;
    const { code, stderr } = await runCommand(
      [...command, repositoryUrl(this.repository), '--root', this.clone],
      { env: { ...this.#env, KUBECONFIG: this.#kubeconfig } },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  }

  /** Deletes an application with its objects, as Argo CD's command line does. */
  async deleteWithObjects(name: string): Promise<void> {
    const application = ['application', name, '-n', 'argocd'];
    const finalizers = ['resources-finalizer.argocd.argoproj.io'];
    const patch = JSON.stringify({ metadata: { finalizers } });
    await this.kubectl.run([
      'patch',
      ...application,
      '--type=merge',
      '-p',
      patch,
    ]);
    await this.kubectl.run(['delete', ...application, '--wait=false']);
  }

  /** Reads the log of a part. */
  log(part: string): string {
    return readFileSync(
      join(this.#fixture.varFolder, 'log', `${part}.log`),
      'utf8',
    );
  }

  /** Creates an application that violates the shop's project. */
  foreign(
    what: string,
    differs: { source?: object; target?: object; operation?: object },
  ): Promise<void> {
    const application = foreignApplication({
      name: `foreign-${what}`,
      repository: this.repository,
      ...differs,
    });
    return this.kubectl.apply(JSON.stringify(application));
  }

  /** Runs `kubectl auth can-i` as a member of a group, or as a service account: `<namespace>:<name>`. */
  async canI(subject: string, args: readonly string[]): Promise<string> {
    const as = subject.includes(':')
      ? ['--as', `system:serviceaccount:${subject}`]
      : ['--as', 'somebody', '--as-group', subject];
    const command = [findKubectl(), 'auth', 'can-i', ...args, ...as] as const;
    const result = await runCommand(command, {
      env: { ...this.#env, KUBECONFIG: this.#kubeconfig },
    });
    return result.stdout.trim();
  }

  /** Runs `npm run secrets` on the clone. */
  secrets(
    args: readonly string[],
    input = '',
    variables: Readonly<Record<string, string>> = {},
  ) {
    const main = join(ROOT, 'packages/operator/src/secrets/main.ts');
    const command = [process.execPath, main, ...args, '--root', this.clone];
    return runCommand(command, {
      input,
      env: {
        ...this.#env,
        ...variables,
        COMPTOIR_VAR: this.#fixture.varFolder,
      },
    });
  }

  #git(...args: string[]): Promise<string> {
    return gitAsTester(this.#env, this.#fixture.root, ...args);
  }

  #inClone(...args: string[]): Promise<string> {
    return gitAsTester(this.#env, this.clone, ...args);
  }
}
