import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_OUTPUTS, STAMP } from '../freshness/buildIfStale.ts';
import { sourceHash } from '../freshness/sourceHash.ts';
import { checksumsOf } from '@comptoir/parts/goModules/checksumsOf';

/**
 * The SHA-256 of what a workspace's process runs: its build where it has one, else its sources
 * with those of the workspaces that it depends on, and the lockfile. It stands where a registry's
 * digest would, and no registry knows it.
 */
export async function artefactDigest(options: {
  root: string;
  /** The workspace's, absolute. */
  folder: string;
  /** What starts it. */
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
      // The stamp is ours, and no part of it.
      if (file !== STAMP) {
        hash.update(`${output}/${file}\0${checksum}\n`);
      }
    }
  }
  return `sha256:${hash.digest('hex')}`;
}
