import { explainFailure } from './explainFailure.mjs';
import { runLogged } from './runLogged.mjs';
import { StepError } from './StepError.mjs';

/**
 * Installs without starting services: a temporary policy-rc.d returns 101 (forbidden) to package
 * scripts that start a server. Comptoir starts its own servers on its own ports.
 */
const SCRIPT = `
policy=/usr/sbin/policy-rc.d
kept=$policy.before-comptoir
restore() { if [ -e $kept ]; then mv -f $kept $policy; else rm -f $policy; fi; }
if [ -e $policy ] && [ ! -e $kept ]; then mv $policy $kept; fi
trap restore EXIT
trap 'exit 1' INT TERM HUP
printf '#!/bin/sh\\nexit 101\\n' > $policy && chmod 755 $policy
export DEBIAN_FRONTEND=noninteractive
install() { apt-get install -y --no-install-recommends "$@"; }
optional=$1
shift
install "$@" $optional ||
  { apt-get update && install "$@" $optional; } ||
  # Some distributions lack an optional package.
  install "$@"
`;

/**
 * Installs missing packages by one apt-get call, as root or by sudo.
 *
 * @param {Awaited<ReturnType<import('./findMissingPackages.mjs').findMissingPackages>>} missing
 * @param {{ env: NodeJS.ProcessEnv, steps: ReturnType<import('./createSteps.mjs').createSteps>, write: (text: string) => void }} options
 */
export async function installPackages(missing, { env, steps, write }) {
  if (missing.length === 0) return;
  const names = namesOf(missing);
  const { log } = steps;
  const root = await becomeRoot({ env, log });
  if (!root && missing.every(one => one.optional)) {
    write(`  ! Optional packages are not installed: ${names.join(' ')}`);
    return;
  }
  await steps.run(`Install system packages: ${names.join(' ')}`, async () => {
    if (!root) throw cannotInstall(missing);
    const [program, ...args] = [
      ...root.command,
      'sh',
      '-c',
      SCRIPT,
      'sh',
      namesOf(missing.filter(one => one.optional)).join(' '),
      ...namesOf(missing.filter(one => !one.optional)),
    ];
    const { code, output } = await runLogged(program, args, {
      env,
      log,
      ask: root.asks,
    });
    if (code !== 0) {
      throw explainFailure(output, {
        registry: '/etc/apt/sources.list',
        otherwise: cannotInstall(missing).remedy,
      });
    }
  });
}

function namesOf(packages) {
  return packages.map(one => one.name);
}

/** Returns the prefix that runs a program as root, or undefined when this user cannot. */
async function becomeRoot({ env, log }) {
  const has = async (program, args) =>
    (await runLogged(program, args, { env, log })).code === 0;
  if (!(await has('apt-get', ['--version']))) return undefined;
  if (process.getuid?.() === 0) return { command: [], asks: false };
  if (await has('sudo', ['-n', 'true']))
    return { command: ['sudo', '-n'], asks: false };
  if (process.stdin.isTTY && (await has('sudo', ['--version']))) {
    return { command: ['sudo'], asks: true };
  }
  return undefined;
}

function cannotInstall(missing) {
  const needed = missing.filter(one => !one.optional);
  const instead = [...new Set(needed.flatMap(one => one.instead ?? []))];
  return new StepError({
    why: 'the installation requires apt-get and root or sudo, which this user does not have',
    remedy: [
      `an administrator must run: apt-get install -y ${namesOf(needed).join(' ')}`,
      ...instead.map(
        setting => `or use an existing server: ${setting} npm start`,
      ),
    ].join('\n'),
  });
}
