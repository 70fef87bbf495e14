import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { discoverProcesses } from '@comptoir/local/discovery/discoverProcesses';
import { waitUntil } from '@comptoir/parts/host/waitUntil';
import { ArgocdApi } from '@comptoir/parts/parts/argocd/ArgocdApi';
import { argocdToken } from '@comptoir/parts/parts/argocd/argocdToken';
import { ApiServer } from '@comptoir/parts/parts/kubernetes/ApiServer';
import { kubeApiserver } from '@comptoir/parts/parts/kubernetes/kubeApiserver';
import { createPaths } from '@comptoir/local/run/createPaths';
import { readState } from '@comptoir/local/run/createStateFile';
import { Secrets } from '@comptoir/local/secrets/Secrets';
import type { RunState } from '@comptoir/local/run/RunState';
import { applications } from '../../gitops/applications.ts';
import { runGit } from '@comptoir/commands/runGit';
import { runLogged } from '@comptoir/commands/runLogged';
import { residentBytes } from '../processUsage.ts';

/** Deadline of each wait, in milliseconds. The file is one class: the steps of one measured run. */
const DEADLINE_MS = 300_000;
const PORT_OFFSET = '4000';
/** The service whose development values each measured commit changes. */
const SERVICE = 'shopping';
const VALUES = `gitops/apps/${SERVICE}/envs/dev.yaml`;

const Applications = z.object({
  items: z
    .array(
      z.object({
        status: z
          .object({
            // The status is missing until the first comparison.
            sync: z.object({ status: z.string().optional() }).optional(),
            health: z.object({ status: z.string().optional() }).optional(),
          })
          .optional(),
      }),
    )
    .nullable(),
});
const Deployment = z.object({
  spec: z.object({
    template: z.object({
      spec: z.object({
        containers: z.array(
          z.object({
            resources: z.object({ requests: z.object({ memory: z.string() }) }),
          }),
        ),
      }),
    }),
  }),
});

/** Runs the platform alone, in its own folder, by the users' own command. */
export class PlatformRun {
  readonly #root: string;
  readonly #folder: string;
  readonly #clone: string;

  constructor(root: string) {
    this.#root = root;
    this.#folder = join(root, 'var', 'bench', 'platform');
    this.#clone = join(this.#folder, 'clone');
  }

  /** Stops the platform and deletes its folder. */
  async reset(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async stop(): Promise<void> {
    await this.#cli('stop');
  }

  /** Starts the platform; returns the seconds from the supervisor's start until each process was ready. */
  async start(): Promise<Map<string, number>> {
    const others = discoverProcesses(this.#root).map(({ name }) => name);
    const without = [...others, 'shop'].join(',');
    await this.#cli('start', '--detach', '--without', without);
    await this.#until('a part is not ready', () =>
      this.#state().processes.every(({ state }) => state === 'ready'),
    );
    const { processes } = this.#state();
    return new Map(
      processes.map(({ name, since }) => [name, this.#secondsAt(since)]),
    );
  }

  /** Waits until every application is Synced and Healthy; returns the seconds since the supervisor's start. */
  async healthy(): Promise<number> {
    // One more: the root application of gitops/bootstrap.
    const expected = applications(this.#root).length + 1;
    const file = createPaths(this.#folder).secrets;
    const { argocdKey } = Secrets.parse(JSON.parse(readFileSync(file, 'utf8')));
    const argocd = new ArgocdApi(
      this.#state().argocd ?? '',
      argocdToken('portal', argocdKey),
    );
    await this.#until('an application is not healthy', async () => {
      const answer = await argocd.json('/api/v1/applications');
      const items = Applications.parse(answer).items ?? [];
      const healthy = items.filter(
        ({ status }) =>
          status?.sync?.status === 'Synced' &&
          status.health?.status === 'Healthy',
      );
      return healthy.length >= expected;
    });
    return this.#secondsAt(new Date());
  }

  /** Commits another memory request; returns the seconds from the push until the cluster has it. */
  async commit(megabytes: number): Promise<number> {
    const { repository } = this.#state();
    rmSync(this.#clone, { recursive: true, force: true });
    const clone = ['clone', '-q', '-b', 'deployed', repository ?? ''];
    await runGit([...clone, this.#clone]);
    const file = join(this.#clone, VALUES);
    const before = readFileSync(file, 'utf8').replace(/^resources:.*\n/m, '');
    const memory = `${megabytes}Mi`;
    writeFileSync(file, `${before}resources: { memory: ${memory} }\n`);
    const identity = { name: 'bench', email: 'b@b.example' };
    const inClone = { cwd: this.#clone, identity };
    await runGit(['commit', '-qam', 'Change the memory request'], inClone);
    const startedAt = performance.now();
    await runGit(['push', '-q'], inClone);
    await this.#until('the commit is not in the cluster', async () => {
      return (await this.#memoryInCluster()) === memory;
    });
    return (performance.now() - startedAt) / 1000;
  }

  /** Resident memory of each process, in bytes. */
  async residentBytes(): Promise<Record<string, number>> {
    const { processes } = this.#state();
    const each = await Promise.all(
      processes.map(async ({ name, pid }) => {
        return [name, pid === null ? 0 : await residentBytes(pid)] as const;
      }),
    );
    return Object.fromEntries(each);
  }

  async #memoryInCluster(): Promise<string | undefined> {
    const { processes } = this.#state();
    const { name } = kubeApiserver;
    const url = processes.find(one => one.name === name)?.url;
    const folder = createPaths(this.#folder).data('platform');
    const found = await new ApiServer({ url: url ?? '', folder }).read(
      `/apis/apps/v1/namespaces/shop-dev/deployments/${SERVICE}`,
    );
    const { containers } = Deployment.parse(found).spec.template.spec;
    return containers[0]?.resources.requests.memory;
  }

  #state(): RunState {
    const state = readState(createPaths(this.#folder).state);
    if (!state) {
      throw new Error('the platform is not started');
    }
    return state;
  }

  #secondsAt(moment: string | Date): number {
    const started = new Date(this.#state().startedAt).getTime();
    return (new Date(moment).getTime() - started) / 1000;
  }

  async #until(
    failure: string,
    condition: () => boolean | Promise<boolean>,
  ): Promise<void> {
    const limits = { deadlineMs: DEADLINE_MS, everyMs: 200 };
    if (!(await waitUntil(condition, limits))) {
      throw new Error(`${failure} after ${DEADLINE_MS / 1000} s`);
    }
  }

  async #cli(command: string, ...args: string[]): Promise<void> {
    const main = join(this.#root, 'packages', 'local', 'src', 'main.ts');
    const log = join(this.#root, 'var', 'log', `bench-platform-${command}.log`);
    const env = {
      COMPTOIR_VAR: this.#folder,
      COMPTOIR_PORT_OFFSET: PORT_OFFSET,
    };
    const { code, tail } = await runLogged(
      [process.execPath, main, command, ...args],
      { cwd: this.#root, variables: env, log },
    );
    if (code !== 0) {
      throw new Error(`npm ${command}: exit code ${code}\n${tail}`);
    }
  }
}
