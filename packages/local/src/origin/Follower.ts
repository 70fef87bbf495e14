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

/** A file of one service's applications; its secrets are an application without the label. */
const SERVICE = /^gitops\/apps\/([^/]+)\/(?!secrets\/)/;

/** Refreshes of an application for one commit, about a second apart. */
const MAX_REFRESHES = 10;

/** See {@link Follower}. */
interface FollowerOptions {
  env: Readonly<Record<string, string>>;
  repository: string;
  apiServer: ApiServer;
  argocd: ArgocdApi;
  log: (line: string) => void;
}

/** Reports commits of a bare repository to Argo CD at once, like a Git server's webhook. */
export class Follower {
  readonly #options: FollowerOptions;
  #reported: string | undefined;
  #pending:
    | { commit: string; services: string[] | undefined; refreshesLeft: number }
    | undefined;

  constructor(options: FollowerOptions) {
    this.#options = options;
  }

  /** Merges new commits of main, and reports the branch's commit to Argo CD unless it was reported. */
  async follow(): Promise<void> {
    const { env, repository, apiServer, log } = this.#options;
    await deploy({ env, repository, message: '', files: {} });
    const commit = await git({ env, repository }, ['rev-parse', DEPLOYED]);
    if (commit === this.#reported) {
      return;
    }
    const services = await this.#changedServices(commit);
    await Promise.all([
      refresh(apiServer, 'applications', services),
      refresh(apiServer, 'applicationsets'),
    ]);
    this.#pending = { commit, services, refreshesLeft: MAX_REFRESHES };
    this.#reported = commit;
    log(`reported ${commit.slice(0, 12)} to Argo CD`);
  }

  /**
   * Refreshes again the applications that have not compared the last commit: Argo CD drops a
   * refresh that arrives while it compares the previous commit.
   *
   * @returns whether another check is due
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
    pending.refreshesLeft -= 1;
    if (behind.length === 0 || pending.refreshesLeft === 0) {
      this.#pending = undefined;
      return false;
    }
    await refresh(this.#options.apiServer, 'applications', services);
    return true;
  }

  /** The services that a commit may change; undefined means all. */
  async #changedServices(commit: string): Promise<string[] | undefined> {
    if (this.#reported === undefined) {
      return undefined;
    }
    const changed = await git(this.#options, [
      'diff',
      '--name-only',
      this.#reported,
      commit,
    ]);
    const services = changed.split('\n').map(path => SERVICE.exec(path)?.[1]);
    const known = services.flatMap(service => service ?? []);
    return known.length < services.length ? undefined : [...new Set(known)];
  }

  async #applications() {
    const answer = await this.#options.argocd.json('/api/v1/applications');
    return Applications.parse(answer).items ?? [];
  }

  /**
   * Syncs production applications that were never synced, like an operator: their sync window may
   * be closed when the machine starts.
   *
   * @returns whether an application has no sync in its history
   */
  async syncNew(): Promise<boolean> {
    const { argocd, log } = this.#options;
    const unsynced = (await this.#applications()).filter(
      ({ status }) => !status?.history?.length,
    );
    for (const { metadata, status } of unsynced) {
      const isProduction = metadata.name.endsWith('-production');
      const isSyncing = status?.operationState?.phase === 'Running';
      if (isSyncing || !isProduction) {
        continue;
      }
      if (status?.sync?.status !== 'OutOfSync') {
        continue;
      }
      const path = `/api/v1/applications/${metadata.name}/sync`;
      const answer = await argocd.request(path, { name: metadata.name });
      const why = answer.ok ? 'first sync' : await answer.text();
      log(`${metadata.name}: ${why.slice(0, 300)}`);
    }
    return unsynced.length > 0;
  }
}
