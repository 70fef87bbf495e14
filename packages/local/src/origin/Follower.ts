import { z } from 'zod';
import type { ArgocdApi } from '@comptoir/parts/parts/argocd/ArgocdApi';
import {
  NAME_LABEL,
  refresh,
  refreshNamed,
} from '@comptoir/parts/parts/argocd/refresh';
import type { ApiServer } from '@comptoir/parts/parts/kubernetes/ApiServer';
import { changedServices } from './changedServices.ts';
import { deploy, DEPLOYED } from './deploy.ts';
import { git } from './git.ts';
import { SetProblems } from './SetProblems.ts';

const Applications = z.object({
  items: z
    .array(
      z.object({
        metadata: z.object({
          name: z.string(),
          labels: z.record(z.string(), z.string()).default({}),
        }),
        spec: z.object({ source: z.object({ targetRevision: z.string() }) }),
        status: z
          .object({
            sync: z
              .object({
                status: z.string().optional(),
                revision: z.string().optional(),
              })
              .optional(),
          })
          .optional(),
      }),
    )
    .nullable(),
});

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
  readonly #problems: SetProblems;
  #pending:
    | { commit: string; services: string[] | undefined; refreshesLeft: number }
    | undefined;

  constructor(options: FollowerOptions) {
    this.#options = options;
    this.#problems = new SetProblems(options.apiServer, options.log);
  }

  /** Merges new commits of main, and reports the branch's commit to Argo CD unless it was reported. */
  async follow(): Promise<void> {
    const { env, repository, apiServer, log } = this.#options;
    await deploy({
      env,
      repository,
      message: '',
      write: () => Promise.resolve({}),
    });
    const commit = await git({ env, repository }, ['rev-parse', DEPLOYED]);
    if (commit === this.#reported) {
      return;
    }
    const services = await changedServices(
      { env, repository },
      this.#reported,
      commit,
    );
    await refresh(apiServer, 'applicationsets');
    this.#pending = { commit, services, refreshesLeft: MAX_REFRESHES };
    this.#reported = commit;
    this.#problems.start();
    log(`reported ${commit.slice(0, 12)} to Argo CD`);
  }

  /**
   * Refreshes the applications that have not compared their commit; called until all have, because
   * Argo CD drops a refresh that arrives while it compares the previous commit, and ignores that an
   * unknown revision was replaced by the one before.
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
      ({ metadata, spec, status }) => {
        const { targetRevision } = spec.source;
        const isAffected =
          services?.includes(metadata.labels[NAME_LABEL] ?? '') ?? true;
        const due = targetRevision === DEPLOYED ? commit : targetRevision;
        const { sync } = status ?? {};
        return (
          isAffected && (sync?.status === 'Unknown' || sync?.revision !== due)
        );
      },
    );
    pending.refreshesLeft -= 1;
    if (behind.length === 0 || pending.refreshesLeft === 0) {
      this.#pending = undefined;
      return false;
    }
    const names = behind.map(({ metadata }) => metadata.name);
    await refreshNamed(this.#options.apiServer, 'applications', names);
    return true;
  }

  /**
   * Logs the problems of application sets after a commit.
   *
   * @returns whether another call is due
   */
  logProblems(): Promise<boolean> {
    return this.#problems.read();
  }

  async #applications() {
    const answer = await this.#options.argocd.json('/api/v1/applications');
    return Applications.parse(answer).items ?? [];
  }
}
