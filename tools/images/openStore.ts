import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from '@comptoir/parts/host/findOnPath';
import { runCommand } from '@comptoir/commands/runCommand';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';
import { Buildah } from './Buildah.ts';

const PROGRAMS = ['buildah', 'mmdebstrap', 'unshare', 'setpriv', 'chroot'];

/**
 * Opens a store for building images, or returns the reason why this machine cannot: building
 * without an engine requires root and a kernel that allows mounts.
 */
export async function openStore(): Promise<Buildah | string> {
  const { env, cacheFolder } = testEnvironment();
  if (process.getuid?.() !== 0) {
    return 'building an image requires root';
  }
  const missing = PROGRAMS.filter(
    program => findOnPath(program, env['PATH'] ?? '') === undefined,
  );
  if (missing.length > 0) {
    return `there is no ${missing.join(', ')}`;
  }
  if (!existsSync('/usr/lib/postgresql')) {
    return 'there is no postgresql';
  }
  const mounting = await runCommand(
    ['unshare', '--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'],
    { env },
  );
  if (mounting.code !== 0) {
    return `this machine does not allow mounts: ${mounting.stderr.trim()}`;
  }
  const folder = join(cacheFolder, 'images');
  let reason = '';
  // vfs copies every layer whole: slow, but it works where overlays cannot be nested.
  for (const driver of ['overlay', 'vfs'] as const) {
    const buildah = Buildah.create({ folder, driver, env });
    await buildah.tidy();
    reason = await reasonAgainst(buildah);
    if (reason === '') {
      return buildah;
    }
  }
  return `buildah cannot work here: ${reason}`;
}

async function reasonAgainst(buildah: Buildah): Promise<string> {
  try {
    const container = await buildah.from('scratch');
    const mounted = await buildah.ask('mount', container);
    await buildah.ask('rm', container);
    return mounted.code === 0 ? '' : mounted.stderr.trim();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
