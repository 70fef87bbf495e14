import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { explainFailure } from './explainFailure.mjs';
import { runLogged } from './runLogged.mjs';
import { StepError } from './StepError.mjs';
import { withLock } from './withLock.mjs';

/** Inside node_modules, so that it is removed together with the installation. */
const STAMP = join('node_modules', '.comptoir-installed');

/**
 * Installs the dependencies of the lockfile unless they are installed.
 *
 * @param {{ root: string, lockFile: string, tools: { node: string, yarn: string }, env: NodeJS.ProcessEnv, steps: ReturnType<import('./createSteps.mjs').createSteps> }} options
 */
export async function installDependencies({
  root,
  lockFile,
  tools,
  env,
  steps,
}) {
  if (isInstalled(root)) return;
  await steps.run(
    'Install the dependencies (1 to 5 minutes the first time)',
    () =>
      withLock(
        lockFile,
        async () => {
          // Another run may have installed them while this one waited.
          if (isInstalled(root)) return;
          const { code, output } = await runLogged(
            tools.node,
            [tools.yarn, 'install', '--immutable'],
            { env, cwd: root, log: steps.log },
          );
          if (output.includes('YN0028')) {
            throw new StepError({
              why: 'yarn.lock does not match the package.json files',
              remedy:
                'npm run yarn install, then commit yarn.lock with the changed package.json',
            });
          }
          if (code !== 0) {
            throw explainFailure(output.replaceAll(/\u001b\[[0-9;]*m/g, ''), {
              registry: 'YARN_NPM_REGISTRY_SERVER',
              otherwise:
                'if you changed a package.json: node tools/bootstrap/main.cjs yarn install',
            });
          }
          mkdirSync(join(root, 'node_modules'), { recursive: true });
          writeFileSync(join(root, STAMP), fingerprint(root));
        },
        steps.write,
      ),
  );
}

/**
 * Whether dependencies are installed, possibly of an earlier lockfile.
 *
 * @param {string} root
 */
export function wasInstalled(root) {
  return existsSync(join(root, STAMP));
}

/**
 * Whether the dependencies of the current lockfile are installed.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  const file = join(root, STAMP);
  return existsSync(file) && readFileSync(file, 'utf8') === fingerprint(root);
}

/**
 * Hashes the inputs of an installation.
 *
 * @param {string} root
 */
export function fingerprint(root) {
  const { workspaces } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const files = [
    'package.json',
    'yarn.lock',
    '.yarnrc.yml',
    ...workspaces.flatMap(glob => packageFiles(root, glob)),
  ];
  const hash = createHash('sha256');
  for (const file of files) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(`${file}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function packageFiles(root, glob) {
  if (!glob.endsWith('/*')) return [join(glob, 'package.json')];
  const parent = glob.slice(0, -2);
  if (!existsSync(join(root, parent))) return [];
  return readdirSync(join(root, parent))
    .sort()
    .map(child => join(parent, child, 'package.json'));
}
