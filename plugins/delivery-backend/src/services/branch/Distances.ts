import { NotFoundError, toError } from '@backstage/errors';
import { FailedReads } from './FailedReads';
import type { Distance, FollowedBranch } from './FollowedBranch';

/** Pairs of commits that are compared at a time, and that are kept. */
const [AT_ONCE, KEPT] = [2, 20_000];

/** The result of a comparison. */
export type Measured =
  ({ state: 'known' } & Distance) | { state: 'unknown'; reason: string };

interface DistancesOptions {
  branch: Pick<FollowedBranch, 'distance'>;
  /** Receives the service whose distance became known. */
  onChange: (service: string) => void;
  /** Called when distances that could not be read are due again. */
  onRetry: () => void;
}

/**
 * Distances between commits, computed once per pair in the background. A commit that
 * the repository lacks is kept until {@link Distances.forgetFailures}; what cannot be
 * read is read again after a pause.
 */
export class Distances {
  private readonly known = new Map<string, Measured>();
  private readonly waiting = new Map<string, Set<string>>();
  private readonly queue: [from: string, to: string][] = [];
  private readonly due = new Set<string>();
  private readonly failed = new FailedReads(keys => {
    keys.forEach(key => this.due.add(key));
    this.options.onRetry();
  });
  private active = 0;

  constructor(private readonly options: DistancesOptions) {}

  /**
   * Returns the distance; undefined while it is computed the first time. `onChange`
   * receives the service after each computation.
   */
  get(from: string, to: string, service: string): Measured | undefined {
    const key = `${from} ${to}`;
    const known = this.known.get(key);
    if (known && !this.due.has(key)) {
      return known;
    }
    const services = this.waiting.get(key);
    if (services) {
      services.add(service);
      return known;
    }
    this.waiting.set(key, new Set([service]));
    this.queue.push([from, to]);
    this.next();
    return known;
  }

  /**
   * Compares again what failed: a push may have brought the commits.
   *
   * @returns whether something had failed
   */
  forgetFailures(): boolean {
    const failed = [...this.known].filter(
      ([, { state }]) => state === 'unknown',
    );
    failed.forEach(([key]) => this.known.delete(key));
    return failed.length > 0;
  }

  stop(): void {
    this.failed.stop();
  }

  private next(): void {
    while (this.active < AT_ONCE) {
      const pair = this.queue.shift();
      if (!pair) {
        return;
      }
      this.active += 1;
      void this.measure(...pair);
    }
  }

  private async measure(from: string, to: string): Promise<void> {
    const key = `${from} ${to}`;
    const measured = await this.options.branch.distance(from, to).then(
      (distance): Measured => ({ state: 'known', ...distance }),
      (error): Measured => {
        if (!(error instanceof NotFoundError)) {
          this.failed.add(key);
        }
        return { state: 'unknown', reason: toError(error).message };
      },
    );
    this.due.delete(key);
    this.known.set(key, measured);
    const [oldest] = this.known.keys();
    if (this.known.size > KEPT && oldest !== undefined) {
      this.known.delete(oldest);
    }
    this.active -= 1;
    const services = this.waiting.get(key) ?? [];
    this.waiting.delete(key);
    for (const service of services) {
      this.options.onChange(service);
    }
    this.next();
  }
}
