import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runLogged } from './runLogged.mjs';

const LIBRARIES = [
  '/usr/lib/x86_64-linux-gnu',
  '/lib/x86_64-linux-gnu',
  '/usr/lib64',
  '/usr/lib',
];

/**
 * Lists the missing Debian packages of a command.
 *
 * @param {{ env: NodeJS.ProcessEnv, cacheFolder: string, withParts: boolean, withBrowser: boolean, withImages: boolean, log: (text: string) => void }} options
 * @returns {Promise<{ name: string, instead?: string, optional?: true }[]>}
 */
export async function findMissingPackages({
  env,
  cacheFolder,
  withParts,
  withBrowser,
  withImages,
  log,
}) {
  const onPath = name =>
    (env.PATH ?? '')
      .split(delimiter)
      .some(folder => folder !== '' && existsSync(join(folder, name)));
  // gitlab-ci-local copies files with it; without it, no job of ci/ runs in the tests.
  const needsRsync = withParts && withBrowser && !onPath('rsync');
  return [
    ...(needsRsync ? [{ name: 'rsync', optional: true }] : []),
    ...(withBrowser ? missingForBrowser(onPath) : []),
    ...(withImages ? missingForImages(onPath) : []),
    ...(withParts
      ? await missingForParts({ env, cacheFolder, onPath, log })
      : []),
  ];
}

function missingForBrowser(onPath) {
  const missing = [];
  if (!onPath('chromium')) missing.push({ name: 'chromium' });
  // Chromium without windows, which took a third of the tests' time.
  if (!onPath('chromium-headless-shell')) {
    missing.push({ name: 'chromium-headless-shell', optional: true });
  }
  return missing;
}

/** The images suite is skipped without these packages. */
function missingForImages(onPath) {
  const needed = [
    ['buildah', onPath('buildah')],
    ['mmdebstrap', onPath('mmdebstrap')],
    [
      'debian-archive-keyring',
      existsSync('/usr/share/keyrings/debian-archive-keyring.gpg'),
    ],
    ['postgresql', existsSync('/usr/lib/postgresql')],
  ];
  return needed
    .filter(([, isInstalled]) => !isInstalled)
    .map(([name]) => ({ name, optional: true }));
}

async function missingForParts({ env, cacheFolder, onPath, log }) {
  const missing = [];
  if (!env.AMQP_URL && !existsSync('/usr/lib/rabbitmq/bin/rabbitmq-server')) {
    missing.push({
      name: 'rabbitmq-server',
      instead: 'AMQP_URL=amqp://user:password@host:5672',
    });
  }
  const ownMongod = !env.MONGODB_URI && !onPath('mongod');
  const instead =
    'MONGODB_URI=mongodb://user:password@host:27017/?replicaSet=rs0';
  if (
    ownMongod &&
    !LIBRARIES.some(folder => existsSync(join(folder, 'libcurl.so.4')))
  ) {
    missing.push({ name: 'libcurl4', instead });
  }
  // Creates the platform's certificate; portal and shop do not need it.
  if (!onPath('openssl')) missing.push({ name: 'openssl', optional: true });
  // Argo CD's cache.
  if (!onPath('redis-server')) {
    missing.push({ name: 'redis-server', optional: true });
  }
  const modules = await missingPythonModules(env, log);
  const isCached = existsSync(join(cacheFolder, 'mongod-6.0.5', 'mongod'));
  if (ownMongod && !isCached && modules.includes('pip')) {
    missing.push({ name: 'python3-pip', instead });
  }
  if (modules.includes('ensurepip'))
    missing.push({ name: 'python3-venv', optional: true });
  return missing;
}

const LIST_MISSING =
  'import importlib.util as u; print(*[m for m in ("pip", "ensurepip") if not u.find_spec(m)])';

async function missingPythonModules(env, log) {
  const { code, output } = await runLogged('python3', ['-c', LIST_MISSING], {
    env,
    log,
  });
  return code === 0 ? output.trim().split(' ') : ['pip', 'ensurepip'];
}
