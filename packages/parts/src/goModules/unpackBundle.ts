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
 * Unpacks modules from a bundle instead of building them; skips modules that it lacks in the pinned
 * version. Installs each atomically after verifying all of its checksums.
 *
 * @throws LocalError when the bundle cannot be downloaded, read or verified
 */
export async function unpackBundle(options: {
  /** A file, or a URL that begins with http. */
  bundle: string;
  modules: readonly GoModule[];
  /** Temporary folder, on the cache's file system. */
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
      throw unusable(bundle, `its ${MANIFEST_FILE} is missing or invalid`);
    }
    for (const { target } of modules) {
      const name = basename(target);
      const expected = manifest.value[name];
      if (!expected) {
        continue;
      }
      const found = existsSync(join(unpacked, name))
        ? await checksumsOf(join(unpacked, name))
        : {};
      if (!isDeepStrictEqual(found, expected)) {
        throw unusable(bundle, `${name} does not match its checksums`);
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
    throw unusable(bundle, 'the file does not exist');
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
      'correct COMPTOIR_PLATFORM_BUNDLE, or unset it to build the programs',
  });
}
