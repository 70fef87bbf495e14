import { z } from 'zod';
import type { ArgocdApi } from '@comptoir/parts/parts/argocd/ArgocdApi';
import { NAME_LABEL, refresh } from '@comptoir/parts/parts/argocd/refresh';
import type { ApiServer } from '@comptoir/parts/parts/kubernetes/ApiServer';
import { deploy, DEPLOYED } from './deploy.ts';
import { git } from './git.ts';

const Applications = z.object({
  items: z
    .array(
      z.object({
        metadata: z.object({
          name: z.string(),
          labels: z.record(z.string(), z.string()).default({}),
        }),
        status: z
          .object({
            sync: z
              .object({ status: z.string(), revision: z.string().optional() })
              .optional(),
            history: z.array(z.unknown()).optional(),
            operationState: z.object({ phase: z.string() }).optional(),
          })
          .optional(),
      }),
    )
    .nullable(),
});

/** How often an application is told of a commit, about a second apart. */
const TRIES = 10;

/** What a {@link Follower} works with. */
interface FollowerOptions {
  env: Readonly<Record<string, string>>;
  repository: string;
  apiServer: ApiServer;
  argocd: ArgocdApi;
  say: (line: string) => void;
}

/** Does for a bare repository what a Git server's webhook does: Argo CD hears of a commit at once. */
export class Follower {
  readonly #options: FollowerOptions;
  #told: string | undefined;
  #pending:
    | { commit: string; services: string[] | undefined; triesLeft: number }
    | undefined;

  constructor(options: FollowerOptions) {
    this.#options = options;
  }

  /** Merges what is new on main, and tells Argo CD when there is a commit that it was not told of. */
  async follow(): Promise<void> {
    const { env, repository, apiServer, say } = this.#options;
    await deploy({ env, repository, message: '', files: {} });
    const commit = await git({ env, repository }, ['rev-parse', DEPLOYED]);
    if (commit === this.#told) {
      return;
    }
    const services = await this.#touched(commit);
    await Promise.all([
      refresh(apiServer, 'applications', services),
      refresh(apiServer, 'applicationsets'),
    ]);
    this.#pending = { commit, services, triesLeft: TRIES };
    this.#told = commit;
    say(`Argo CD was told of ${commit.slice(0, 12)}`);
  }

  /**
   * Tells again those that have not looked at the last commit: one that is told while it looks at
   * the commit before does not hear it.
   *
   * @returns whether there are such
   */
  async confirm(): Promise<boolean> {
    const pending = this.#pending;
    if (!pending) {
      return false;
    }
    const { commit, services } = pending;
    const behind = (await this.#applications()).filter(
      ({ metadata, status }) =>
        (services?.includes(metadata.labels[NAME_LABEL] ?? '') ?? true) &&
        status?.sync?.revision !== commit,
    );
    pending.triesLeft -= 1;
    if (behind.length === 0 || pending.triesLeft === 0) {
      this.#pending = undefined;
      return false;
    }
    await refresh(this.#options.apiServer, 'applications', services);
    return true;
  }

  /** The services that a commit may change; undefined stands for all. */
  async #touched(commit: string): Promise<string[] | undefined> {
    if (this.#told === undefined) {
      return undefined;
    }
    const changed = await git(this.#options, [
      'diff',
      '--name-only',
      this.#told,
      commit,
    ]);
    const services = changed
      .split('\n')
      .map(path => /^gitops\/apps\/([^/]+)\//.exec(path)?.[1]);
    const known = services.flatMap(service => service ?? []);
    return known.length < services.length ? undefined : [...new Set(known)];
  }

  async #applications() {
    const answer = await this.#options.argocd.json('/api/v1/applications');
    return Applications.parse(answer).items ?? [];
  }

  /**
   * Syncs applications that never were, as an operator does with those of production: their
   * window need not be open on a machine that was just started.
   *
   * @returns whether there are some that are not known to have been synced yet
   */
  async syncNew(): Promise<boolean> {
    const { argocd, say } = this.#options;
    const fresh = (await this.#applications()).filter(
      ({ status }) => !status?.history?.length,
    );
    for (const { metadata, status } of fresh) {
      const isProduction = metadata.name.endsWith('-production');
      const isUnderWay = status?.operationState?.phase === 'Running';
      if (isUnderWay || !isProduction) {
        continue;
      }
      if (status?.sync?.status !== 'OutOfSync') {
        continue;
      }
      const path = `/api/v1/applications/${metadata.name}/sync`;
      const answer = await argocd.request(path, { name: metadata.name });
      const why = answer.ok ? 'first sync' : await answer.text();
      say(`${metadata.name}: ${why.slice(0, 300)}`);
    }
    return fresh.length > 0;
  }
}
