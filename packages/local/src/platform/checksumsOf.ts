import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The SHA-256 of every file in a folder and below, by its path in it. */
export async function checksumsOf(
  folder: string,
): Promise<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)));
  const checksums: Record<string, string> = {};
  for (const file of files.sort()) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(folder, file)), hash);
    checksums[file] = hash.digest('hex');
  }
  return checksums;
}
