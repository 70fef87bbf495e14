import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from '../../files/writeFileAtomically.ts';

/** Nodes become and stay ready; pods become ready at once and end when deleted. */
const STAGES = ['node/fast', 'node/heartbeat-with-lease', 'pod/fast'];

/**
 * Writes KWOK's stages of nodes and pods from its module's files.
 *
 * @throws Error when the module lacks them
 */
export function writeStages(options: {
  /** The module's folder `stages`. */
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
