import { readJsonFile } from '@comptoir/parts/files/readJsonFile';
import { writeFileAtomically } from '@comptoir/parts/files/writeFileAtomically';
import type { ProcessStatus } from '../supervisor/ProcessStatus.ts';
import { RunState } from './RunState.ts';
import type { RunFacts } from './RunState.ts';

/** Creates the writer of `var/run/state.json`. */
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

/** Reads the last written state; undefined when it is missing or invalid. */
export function readState(file: string): RunState | undefined {
  const state = readJsonFile(file, RunState);
  return state.found === 'valid' ? state.value : undefined;
}
