import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from './childEnvironment.mjs';
import { createSteps } from './createSteps.mjs';
import { findMissingPackages } from './findMissingPackages.mjs';
import { handOver } from './handOver.mjs';
import {
  installDependencies,
  isInstalled,
  wasInstalled,
} from './installDependencies.mjs';
import { installPackages } from './installPackages.mjs';
import { provideToolchain } from './provideToolchain.mjs';

const OPERATOR = join('packages', 'operator', 'src');
const LOCAL = join('packages', 'local', 'src', 'main.ts');
const STATIC = join('tools', 'gate', 'commands', 'main.ts');

/**
 * The program of each command. `packages`: installs the system packages of the real parts;
 * `browser`: also Chromium; `browserFor`: Chromium alone, if the first argument has this name;
 * `images`: also the packages that build and run images, unless `--suite` selects other suites;
 * `quiet`: installs nothing and uses the existing installation.
 */
const COMMANDS = {
  start: { run: [LOCAL, 'start'], packages: true },
  dev: { run: [LOCAL, 'dev'], packages: true },
  stop: { run: [LOCAL, 'stop'], quiet: true },
  status: { run: [LOCAL, 'status'], quiet: true },
  reset: { run: [LOCAL, 'reset'], quiet: true },
  restart: { run: [LOCAL, 'restart'], quiet: true },
  'platform:build': { run: [LOCAL, 'platform:build'] },
  'platform:bundle': { run: [LOCAL, 'platform:bundle'] },
  test: {
    run: [join('tools', 'gate', 'main.ts')],
    packages: true,
    browser: true,
    images: true,
  },
  'test:images': {
    run: [join('tools', 'gate', 'main.ts'), '--suite', 'images'],
    packages: true,
    images: true,
  },
  'test:platform': {
    run: [join('tools', 'gate', 'main.ts'), '--suite', 'platform'],
    packages: true,
  },
  lint: { run: [STATIC, 'lint'] },
  typecheck: { run: [STATIC, 'typecheck'] },
  format: { run: [STATIC, 'format'] },
  'cloud:cost': { run: [join('tools', 'cloud', 'cost', 'main.ts')] },
  docs: { run: [join('tools', 'docs', 'main.ts')] },
  'test:chaos': {
    run: [join('tools', 'chaos', 'main.ts')],
    packages: true,
  },
  'test:contracts': {
    run: [join('tools', 'contracts', 'main.ts')],
    packages: true,
  },
  repair: { run: [join(OPERATOR, 'repair', 'main.ts')], quiet: true },
  'dead-letters': {
    run: [join(OPERATOR, 'dead-letters', 'main.ts')],
    quiet: true,
  },
  secrets: { run: [join(OPERATOR, 'secrets', 'main.ts')] },
  found: { run: [join(OPERATOR, 'found', 'main.ts')] },
  release: { run: [join(OPERATOR, 'release', 'main.ts')] },
  deliver: { run: [join(OPERATOR, 'deliver', 'main.ts')] },
  infra: { run: [join(OPERATOR, 'infra', 'main.ts')] },
  pipeline: { run: [join('tools', 'pipeline', 'main.ts')], browserFor: 'e2e' },
  image: { run: [join('tools', 'pipeline', 'image', 'main.ts')] },
  secure: { run: [join('tools', 'pipeline', 'secure', 'main.ts')] },
  teardown: { run: [join(OPERATOR, 'teardown', 'main.ts')] },
  bench: {
    run: [join('tools', 'bench', 'main.ts')],
    packages: true,
    browser: true,
  },
  'bench:shop': {
    run: [join('tools', 'bench', 'shop', 'main.ts')],
    packages: true,
  },
};

const write = text => console.error(text);

/**
 * Installs the requirements of a command, then runs it.
 *
 * @param {string[]} args the command and its arguments
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the exit code
 */
export async function bootstrap([name = '', ...args], env) {
  const command = name === 'yarn' ? { yarn: true } : COMMANDS[name];
  if (!command) {
    write(
      `Unknown command “${name}”. The commands are ${Object.keys(COMMANDS).join(', ')}, yarn.`,
    );
    return 2;
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    write(
      `Comptoir requires Linux x64; this is ${process.platform} ${process.arch}. ` +
        'Use a Linux x64 machine, virtual machine, container or WSL 2.',
    );
    return 1;
  }
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
  const cacheFolder = join(
    env.XDG_CACHE_HOME || join(homedir(), '.cache'),
    'comptoir',
  );
  const varFolder = resolve(root, env.COMPTOIR_VAR || 'var');
  const steps = createSteps({
    logFile: join(varFolder, 'log', 'bootstrap.log'),
    write,
  });
  if (command.quiet && !wasInstalled(root)) {
    write('Dependencies are not installed, so no process runs: npm start');
    return 0;
  }
  if (command.quiet && !isInstalled(root))
    write(
      'Dependencies have changed since the last installation. If this command fails: npm start',
    );
  let ready;
  try {
    ready = await prepare({
      command,
      args,
      root,
      cacheFolder,
      varFolder,
      env,
      steps,
    });
  } catch (error) {
    steps.log(`${error?.stack ?? error}\n`);
    return 1;
  }
  return handOver(ready.program, ready.args, { env: ready.env, cwd: root });
}

async function prepare({
  command,
  args,
  root,
  cacheFolder,
  varFolder,
  env,
  steps,
}) {
  const isHelp = args.includes('--help') || args.includes('-h');
  const withParts = command.packages === true;
  const withBrowser =
    command.browser === true ||
    (command.browserFor !== undefined && command.browserFor === args[0]);
  if ((withParts || withBrowser) && !isHelp) {
    const withImages =
      command.images === true &&
      (!args.includes('--suite') || args.includes('images'));
    const { log } = steps;
    const missing = await findMissingPackages({
      env,
      cacheFolder,
      withParts,
      withBrowser,
      withImages,
      log,
    });
    await installPackages(missing, { env, steps, write });
  }
  const tools = await provideToolchain({ cacheFolder, env, steps });
  const child = childEnvironment(env, tools.shims, cacheFolder);
  if (command.yarn)
    return { program: tools.node, args: [tools.yarn, ...args], env: child };
  if (!command.quiet) {
    const lockFile = join(varFolder, 'run', 'install.lock');
    await installDependencies({ root, lockFile, tools, env: child, steps });
  }
  return { program: tools.node, args: [...command.run, ...args], env: child };
}
