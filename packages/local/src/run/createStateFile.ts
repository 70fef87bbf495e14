import { readJsonFile } from '@comptoir/parts/files/readJsonFile';
import { writeFileAtomically } from '@comptoir/parts/files/writeFileAtomically';
import { RunState } from './RunState.ts';
import type { RunFacts } from './RunState.ts';

/** Creates the writer of `var/run/state.json`, which writes only changes. */
export function createStateFile(
  file: string,
  facts: RunFacts,
): { write(current: Pick<RunState, 'processes' | 'build'>): void } {
  const startedAt = new Date().toISOString();
  let written = '';
  return {
    write: current => {
      const state: RunState = {
        startedAt,
        supervisorPid: process.pid,
        ...current,
        ...facts,
      };
      const content = `${JSON.stringify(state, null, 2)}\n`;
      if (content !== written) {
        writeFileAtomically(file, content);
        written = content;
      }
    },
  };
}

/** Reads the last written state; undefined when it is missing or invalid. */
export function readState(file: string): RunState | undefined {
  const state = readJsonFile(file, RunState);
  return state.found === 'valid' ? state.value : undefined;
}
