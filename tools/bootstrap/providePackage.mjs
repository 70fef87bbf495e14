import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { explainFailure } from './explainFailure.mjs';
import { npmCommand } from './npmCommand.mjs';
import { runLogged } from './runLogged.mjs';

/** Records the size of the required file; written last. */
const STAMP = 'complete.json';

/**
 * Returns one file of an npm package in the cache; downloads the package when it is missing or
 * incomplete. The download is atomic, so that concurrent runs are safe.
 *
 * @param {{ package: string, version: string }} wanted
 * @param {string} file inside the package
 * @param {{ cacheFolder: string, env: NodeJS.ProcessEnv, steps: ReturnType<import('./createSteps.mjs').createSteps> }} options
 * @returns {Promise<string>} the file's absolute path
 */
export async function providePackage(
  wanted,
  file,
  { cacheFolder, env, steps },
) {
  const { package: name, version } = wanted;
  const folder = join(cacheFolder, `${name.replace(/^@|\//g, '')}-${version}`);
  const path = join('node_modules', name, file);
  if (isComplete(folder, path)) return join(folder, path);
  await steps.run(`Download ${name} ${version}, once`, async () => {
    mkdirSync(cacheFolder, { recursive: true });
    const temporary = mkdtempSync(join(cacheFolder, '.download-'));
    try {
      const [npm, ...npmArgs] = npmCommand(env);
      const { code, output } = await runLogged(
        npm,
        [
          ...npmArgs,
          ...[
            'install',
            '--prefix',
            temporary,
            '--ignore-scripts',
            '--no-audit',
            '--no-fund',
          ],
          ...[
            '--fetch-retries=2',
            '--fetch-retry-mintimeout=500',
            '--fetch-retry-maxtimeout=3000',
          ],
          `${name}@${version}`,
        ],
        { env, cwd: temporary, log: steps.log },
      );
      if (code !== 0) {
        throw explainFailure(output, {
          registry: 'npm config set registry',
          otherwise: 'correct the cause, then run the same command again',
        });
      }
      const { size } = statSync(join(temporary, path));
      writeFileSync(join(temporary, STAMP), JSON.stringify({ size }));
      if (!isComplete(folder, path)) {
        rmSync(folder, { recursive: true, force: true });
        moveUnlessPresent(temporary, folder);
      }
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  });
  return join(folder, path);
}

function isComplete(folder, path) {
  try {
    const { size } = JSON.parse(readFileSync(join(folder, STAMP), 'utf8'));
    return statSync(join(folder, path)).size === size;
  } catch {
    return false;
  }
}

function moveUnlessPresent(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another run has installed the same content.
    if (!existsSync(to)) throw error;
  }
}
