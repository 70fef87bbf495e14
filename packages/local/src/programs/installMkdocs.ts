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
import { runProgram } from '../host/runProgram.ts';

/** The Python package that builds the portal's documentation. */
export const MKDOCS = {
  requirement: 'mkdocs-techdocs-core==1.7.1',
  folder: 'mkdocs-techdocs-core-1.7.1',
} as const;

/** Finds its Python beside itself, so that the folder may be moved. */
const LAUNCHER = '#!/bin/sh\nexec "$(dirname "$0")/python" -m mkdocs "$@"\n';
const WHAT = `mkdocs (Python package ${MKDOCS.requirement}) cannot be installed`;

type Environment = Readonly<Record<string, string>>;

/**
 * Puts mkdocs into a virtual environment at `target`, all of it or nothing.
 *
 * @throws LocalError naming what is missing: Python, its venv, the registry, disk space
 */
export async function installMkdocs(options: {
  target: string;
  env: Environment;
}): Promise<void> {
  const { target, env } = options;
  const python = findOnPath('python3', env['PATH'] ?? '');
  if (!python) {
    throw new LocalError({
      what: WHAT,
      why: 'there is no python3 on PATH',
      remedy:
        'install it: sudo apt-get install python3 python3-venv; then npm start again',
    });
  }
  mkdirSync(dirname(target), { recursive: true });
  const temporary = mkdtempSync(join(dirname(target), '.mkdocs-'));
  try {
    const made = await runProgram([python, '-m', 'venv', temporary], { env });
    if (made.code !== 0) throw noVenv(`${made.stdout}\n${made.stderr}`);
    const installed = await runProgram(
      [
        join(temporary, 'bin', 'python'),
        ...['-m', 'pip', 'install', '--quiet', '--retries', '2'],
        ...['--disable-pip-version-check', '--no-cache-dir'],
        MKDOCS.requirement,
      ],
      { env },
    );
    if (installed.code !== 0) {
      throw new LocalError({
        what: WHAT,
        ...explainDownload(
          `${installed.stdout}\n${installed.stderr}`,
          'PIP_INDEX_URL',
        ),
      });
    }
    const program = join(temporary, 'bin', 'mkdocs');
    writeFileSync(program, LAUNCHER);
    chmodSync(program, 0o755);
    rmSync(target, { recursive: true, force: true });
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function noVenv(output: string): LocalError {
  const isMissing = /ensurepip|No module named venv/.test(output);
  return new LocalError({
    what: WHAT,
    why: isMissing
      ? 'this Python cannot make virtual environments'
      : output.trim() || 'it gave no reason',
    remedy: isMissing
      ? 'install what it lacks: sudo apt-get install python3-venv; then npm start again'
      : 'put that right, then npm start again',
  });
}
