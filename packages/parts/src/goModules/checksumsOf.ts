import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Computes the SHA-256 of every file below a folder, by relative path. Does not follow links: hashes
 * the target path of a link.
 */
export async function checksumsOf(
  folder: string,
): Promise<Record<string, string>> {
  const checksums: Record<string, string> = {};
  for (const { file, isLink } of filesIn(folder)) {
    const hash = createHash('sha256');
    if (isLink) {
      hash.update(readlinkSync(join(folder, file)));
    } else {
      await pipeline(createReadStream(join(folder, file)), hash);
    }
    checksums[file] = hash.digest('hex');
  }
  return checksums;
}

function filesIn(
  folder: string,
  path = '',
): { file: string; isLink: boolean }[] {
  return readdirSync(join(folder, path), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap(entry => {
      const file = join(path, entry.name);
      return entry.isDirectory()
        ? filesIn(folder, file)
        : [{ file, isLink: entry.isSymbolicLink() }];
    });
}
