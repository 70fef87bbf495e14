import { z } from 'zod';
import { ARGOCD_NAMESPACE } from '@comptoir/parts/parts/argocd/argocdInstallation';
import { SET_REFRESH } from '@comptoir/parts/parts/argocd/refresh';
import type { ApiServer } from '@comptoir/parts/parts/kubernetes/ApiServer';

const Condition = z.object({
  type: z.string(),
  status: z.string(),
  message: z.string(),
});
const Sets = z.object({
  items: z.array(
    z.object({
      metadata: z.object({
        name: z.string(),
        annotations: z.record(z.string(), z.string()).default({}),
      }),
      status: z
        .object({ conditions: z.array(Condition).default([]) })
        .default({ conditions: [] }),
    }),
  ),
});
const PATH = `/apis/argoproj.io/v1alpha1/namespaces/${ARGOCD_NAMESPACE}/applicationsets`;

/** Most reads of the application sets after a commit, about a second apart. */
const MAX_READS = 30;

/** Logs application sets that do not update their applications, for example because of an invalid release. */
export class SetProblems {
  readonly #apiServer: ApiServer;
  readonly #log: (line: string) => void;
  #readsLeft = 0;
  /** The logged problem of each set. */
  #logged: Readonly<Record<string, string>> = {};

  constructor(apiServer: ApiServer, log: (line: string) => void) {
    this.#apiServer = apiServer;
    this.#log = log;
  }

  /** Starts to read the sets, because of a new commit. */
  start(): void {
    this.#readsLeft = MAX_READS;
  }

  /**
   * Logs each new problem of a set.
   *
   * @returns whether another read is due: one of the sets is not yet reconciled, or failed
   */
  async read(): Promise<boolean> {
    if (this.#readsLeft === 0) {
      return false;
    }
    this.#readsLeft -= 1;
    const { items } = Sets.parse(await this.#apiServer.read(PATH));
    const problems = Object.fromEntries(
      items.flatMap(({ metadata, status }) =>
        status.conditions
          .filter(one => one.type === 'ErrorOccurred' && one.status === 'True')
          .map(({ message }) => [metadata.name, message] as const),
      ),
    );
    for (const [name, problem] of Object.entries(problems)) {
      if (this.#logged[name] !== problem) {
        this.#log(`${name} is not updated: ${problem}`);
      }
    }
    this.#logged = problems;
    if (items.every(({ metadata }) => !(SET_REFRESH in metadata.annotations))) {
      this.#readsLeft = 0;
    }
    return this.#readsLeft > 0;
  }
}
