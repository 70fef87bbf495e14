import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from '../../files/writeFileAtomically.ts';

/** Nodes that are ready and stay so, pods that are ready at once and go when they are deleted. */
const STAGES = ['node/fast', 'node/heartbeat-with-lease', 'pod/fast'];

/**
 * Writes KWOK's description of how nodes and pods change, gathered from what its module carries.
 *
 * @throws Error when the module has not got them
 */
export function writeStages(options: {
  /** The folder `stages` that the module carries. */
  from: string;
  to: string;
}): void {
  const documents = STAGES.flatMap(stage => {
    const folder = join(options.from, stage);
    return readdirSync(folder)
      .filter(file => file.endsWith('.yaml') && file !== 'kustomization.yaml')
      .map(file => readFileSync(join(folder, file), 'utf8'));
  });
  writeFileAtomically(options.to, documents.join('\n---\n'));
}
