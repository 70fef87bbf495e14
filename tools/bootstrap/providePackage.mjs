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

/** Says how large the file that matters is; written last. */
const STAMP = 'complete.json';

/**
 * One file of an npm package in the cache, downloaded when it is not there or not whole.
 * It appears at once or not at all, so two runs may do this at the same time.
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
  if (isWhole(folder, path)) return join(folder, path);
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
          otherwise: 'put that right, then run the same command again',
        });
      }
      const { size } = statSync(join(temporary, path));
      writeFileSync(join(temporary, STAMP), JSON.stringify({ size }));
      if (!isWhole(folder, path)) {
        rmSync(folder, { recursive: true, force: true });
        moveUnlessThere(temporary, folder);
      }
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  });
  return join(folder, path);
}

function isWhole(folder, path) {
  try {
    const { size } = JSON.parse(readFileSync(join(folder, STAMP), 'utf8'));
    return statSync(join(folder, path)).size === size;
  } catch {
    return false;
  }
}

function moveUnlessThere(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another run was faster, with the same content.
    if (!existsSync(to)) throw error;
  }
}
