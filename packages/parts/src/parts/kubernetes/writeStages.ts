import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from '../../files/writeFileAtomically.ts';
import { missingImageStage } from './missingImageStage.ts';

/** Nodes become and stay ready; pods become ready at once and end when deleted. */
const STAGES = ['node/fast', 'node/heartbeat-with-lease', 'pod/fast'];

/**
 * Writes KWOK's stages of nodes and pods: those of its module's files, and images that are missing.
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
  // JSON is valid YAML.
  documents.push(`${JSON.stringify(missingImageStage, null, 2)}\n`);
  writeFileAtomically(options.to, documents.join('\n---\n'));
}
