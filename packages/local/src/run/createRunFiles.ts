import { rmSync } from 'node:fs';
import { writeFileAtomically } from '@comptoir/parts/files/writeFileAtomically';
import type { ClusterExplanation } from '../platform/ClusterExplanation.ts';
import { explainCluster } from '../platform/explainCluster.ts';
import type { BuildProgress } from '../platform/BuildProgress.ts';
import type { ProcessStatus } from '../supervisor/ProcessStatus.ts';
import type { Paths } from './createPaths.ts';
import { createStateFile } from './createStateFile.ts';
import type { RunFacts } from './RunState.ts';

/** Milliseconds between two checks of the build. */
const INTERVAL_MS = 2000;

/** What the files of a run say about the platform's cluster. */
export interface ClusterPlan {
  /** The API server, after the parts that it needs; empty when it is not started. */
  parts: readonly string[];
  /** Why it is not started; undefined when it is, or when the portal shows another cluster. */
  leftOut?: ClusterExplanation;
  buildProgress(): BuildProgress | null;
}

/** Writes `var/run/state.json` and `var/run/cluster.json`. */
export interface RunFiles {
  /** Starts to follow the build. */
  start(): void;
  /** Writes what changed. */
  write(): void;
  /** Writes the last state and removes the explanation. */
  stop(): void;
}

/** Creates the {@link RunFiles} of a run. */
export function createRunFiles(options: {
  paths: Paths;
  facts: RunFacts;
  cluster: ClusterPlan;
  statuses: () => ProcessStatus[];
}): RunFiles {
  const { paths, cluster, statuses } = options;
  const stateFile = createStateFile(paths.state, options.facts);
  const failures = new Map<string, string>();
  let explained: string | undefined;
  let timer: NodeJS.Timeout | undefined;

  const writeExplanation = (explanation: ClusterExplanation | undefined) => {
    const content = explanation && `${JSON.stringify(explanation, null, 2)}\n`;
    if (content === explained) {
      return;
    }
    explained = content;
    if (content === undefined) {
      rmSync(paths.cluster, { force: true });
    } else {
      writeFileAtomically(paths.cluster, content);
    }
  };

  const write = () => {
    const processes = statuses();
    const build = cluster.buildProgress();
    stateFile.write({ processes, build });
    for (const { name, state, reason } of processes) {
      if (state === 'ready') {
        failures.delete(name);
      } else if (state === 'failed') {
        failures.set(name, reason ?? 'its state is failed');
      }
    }
    const parts = processes.filter(({ name }) => cluster.parts.includes(name));
    writeExplanation(
      parts.length > 0
        ? explainCluster({ parts, failures, build })
        : cluster.leftOut,
    );
  };

  return {
    start: () => {
      rmSync(paths.cluster, { force: true });
      write();
      timer = setInterval(write, INTERVAL_MS);
    },
    write,
    stop: () => {
      clearInterval(timer);
      write();
      writeExplanation(undefined);
    },
  };
}
