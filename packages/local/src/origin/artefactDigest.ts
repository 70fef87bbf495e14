import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_OUTPUTS, STAMP } from '../freshness/buildIfStale.ts';
import { sourceHash } from '../freshness/sourceHash.ts';
import { checksumsOf } from '@comptoir/parts/goModules/checksumsOf';

/**
 * Computes the SHA-256 of a process's artefact: its build output, else its sources with those of the
 * workspaces that it depends on, and the lockfile. Used as the image digest; no registry has it.
 */
export async function artefactDigest(options: {
  root: string;
  /** The workspace's folder, absolute. */
  folder: string;
  /** The start command. */
  command: readonly string[];
}): Promise<string> {
  const outputs = BUILD_OUTPUTS.filter(output =>
    existsSync(join(options.folder, output, STAMP)),
  );
  if (outputs.length === 0) {
    return `sha256:${sourceHash(options)}`;
  }
  const hash = createHash('sha256');
  for (const output of outputs) {
    const files = await checksumsOf(join(options.folder, output));
    for (const [file, checksum] of Object.entries(files)) {
      // The stamp is not part of the artefact.
      if (file !== STAMP) {
        hash.update(`${output}/${file}\0${checksum}\n`);
      }
    }
  }
  return `sha256:${hash.digest('hex')}`;
}
