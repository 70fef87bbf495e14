import {
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isDeepStrictEqual } from 'node:util';
import { errorCode } from '../errors/errorCode.ts';
import { LocalError } from '../errors/LocalError.ts';
import { readJsonFile } from '../files/readJsonFile.ts';
import { runCommand } from '@comptoir/commands/runCommand';
import { BundleManifest, MANIFEST_FILE } from './BundleManifest.ts';
import { checksumsOf } from './checksumsOf.ts';
import type { GoModule } from './GoModule.ts';

/**
 * Takes modules out of a bundle instead of building them; those that it has not got in the pinned
 * version stay missing. Each is put at its target whole, once all its checksums are right.
 *
 * @throws LocalError when the bundle cannot be had, read or trusted
 */
export async function unpackBundle(options: {
  /** A file, or an address that begins with http. */
  bundle: string;
  modules: readonly GoModule[];
  /** For the time of the unpacking; on the cache's disk. */
  folder: string;
  env: Readonly<Record<string, string>>;
  signal: AbortSignal;
}): Promise<void> {
  const { bundle, modules, folder, env } = options;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    const file = await fetchBundle(options);
    const unpacked = join(folder, 'unpacked');
    mkdirSync(unpacked);
    const { code, stderr } = await runCommand(
      [
        ...(['tar', '--extract', '--gzip', '--no-same-owner'] as const),
        '--file',
        file,
        '--directory',
        unpacked,
      ],
      { env },
    );
    if (code !== 0) {
      throw unusable(bundle, stderr.trim());
    }
    const manifest = readJsonFile(
      join(unpacked, MANIFEST_FILE),
      BundleManifest,
    );
    if (manifest.found !== 'valid') {
      throw unusable(bundle, `it has no valid ${MANIFEST_FILE}`);
    }
    for (const { target } of modules) {
      const name = basename(target);
      const promised = manifest.value[name];
      if (!promised) {
        continue;
      }
      const found = existsSync(join(unpacked, name))
        ? await checksumsOf(join(unpacked, name))
        : {};
      if (!isDeepStrictEqual(found, promised)) {
        throw unusable(bundle, `${name} is not what its checksums promise`);
      }
      rmSync(target, { recursive: true, force: true });
      renameSync(join(unpacked, name), target);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fetchBundle(options: {
  bundle: string;
  folder: string;
  signal: AbortSignal;
}): Promise<string> {
  const { bundle, folder, signal } = options;
  if (!/^https?:\/\//.test(bundle)) {
    if (existsSync(bundle)) {
      return bundle;
    }
    throw unusable(bundle, 'there is no such file');
  }
  const file = join(folder, 'bundle.tar.gz');
  try {
    const answer = await fetch(bundle, { signal });
    if (!answer.ok || !answer.body) {
      throw new Error(`status ${answer.status}`);
    }
    await pipeline(Readable.fromWeb(answer.body), createWriteStream(file));
  } catch (error) {
    const full = errorCode(error) === 'ENOSPC';
    const why = error instanceof Error ? error.message : String(error);
    throw unusable(bundle, full ? 'the disk is full' : why);
  }
  return file;
}

function unusable(bundle: string, why: string): LocalError {
  return new LocalError({
    what: `The bundle ${bundle} cannot be used`,
    why,
    remedy:
      'correct COMPTOIR_PLATFORM_BUNDLE, or unset it: then the programs are built',
  });
}
