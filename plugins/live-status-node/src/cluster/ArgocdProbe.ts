import { isError, toError } from '@backstage/errors';
import type {
  ClusterStatus,
  Source,
} from '@comptoir/plugin-live-status-common';
import { delay } from '../api/delay';

/** Pause between two requests, and the wait for a response; milliseconds. */
const [PROBE_MS, TIMEOUT_MS] = [2_000, 2_000];

interface ArgocdProbeOptions {
  /** Address of Argo CD; undefined when it is not probed. */
  url: string | undefined;
  /** Called when it stops or starts to respond. */
  onChange: () => void;
  /** Pause between two requests, milliseconds. Default: 2 seconds. */
  pauseMs?: number;
}

/** Knows whether Argo CD's API responds. */
export class ArgocdProbe {
  static create(options: ArgocdProbeOptions): ArgocdProbe {
    return new ArgocdProbe(options);
  }

  private current: Source;
  private lastResponseAt: Date | undefined;
  /** Time of the first failed request since the last response. */
  private failingSince: Date | undefined;

  private constructor(private readonly options: ArgocdProbeOptions) {
    const { url } = options;
    this.current = url
      ? { state: 'unknown', reason: `Argo CD at ${url} is being checked.` }
      : { state: 'current' };
  }

  get source(): Source {
    return this.current;
  }

  /** The source, and since when it does not respond. */
  get status(): ClusterStatus['argocd'] {
    return { ...this.current, failingSince: this.failingSince?.toISOString() };
  }

  /** Probes until `signal` aborts. Never throws. */
  async run(signal: AbortSignal): Promise<void> {
    const { url, pauseMs = PROBE_MS } = this.options;
    while (url && !signal.aborted) {
      const problem = await findProblem(`${url}/healthz`, signal);
      if (!signal.aborted) {
        this.record(url, problem);
      }
      await delay(pauseMs, signal);
    }
  }

  private record(url: string, problem: string | undefined): void {
    if (problem === undefined) {
      this.lastResponseAt = new Date();
      this.failingSince = undefined;
      this.enter({ state: 'current' });
    } else if (this.failingSince === undefined) {
      this.failingSince = new Date();
      const asOf = this.lastResponseAt?.toISOString();
      const since = asOf ?? this.failingSince.toISOString();
      this.enter({
        state: 'unknown',
        asOf,
        reason: `Argo CD at ${url} does not respond since ${since}: ${problem}`,
      });
    }
  }

  private enter(next: Source): void {
    const before = this.current;
    this.current = next;
    if (before.state !== next.state || before.reason !== next.reason) {
      this.options.onChange();
    }
  }
}

async function findProblem(
  url: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const ending = new AbortController();
  const stop = () => ending.abort();
  const timer = setTimeout(
    () => ending.abort(new Error(`no response within ${TIMEOUT_MS / 1000} s`)),
    TIMEOUT_MS,
  );
  signal.addEventListener('abort', stop);
  try {
    const response = await fetch(url, { signal: ending.signal });
    await response.body?.cancel();
    return response.ok ? undefined : `it returned ${response.status}`;
  } catch (error) {
    const { cause, message } = toError(error);
    return isError(cause) ? cause.message || String(cause.code) : message;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
