import { readJsonFile } from '@comptoir/parts/files/readJsonFile';
import { writeFileAtomically } from '@comptoir/parts/files/writeFileAtomically';
import type { ProcessStatus } from '../supervisor/ProcessStatus.ts';
import { RunState } from './RunState.ts';
import type { RunFacts } from './RunState.ts';

/** Keeps `var/run/state.json` true. */
export function createStateFile(
  file: string,
  facts: RunFacts,
): { write(processes: ProcessStatus[]): void } {
  const startedAt = new Date().toISOString();
  return {
    write: processes => {
      const state: RunState = { startedAt, processes, ...facts };
      writeFileAtomically(file, `${JSON.stringify(state, null, 2)}\n`);
    },
  };
}

/** The state as it was last written; undefined when there is none or it is broken. */
export function readState(file: string): RunState | undefined {
  const state = readJsonFile(file, RunState);
  return state.found === 'valid' ? state.value : undefined;
}
