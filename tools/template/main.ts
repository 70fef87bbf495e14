import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Environment } from '../Environment.ts';
import { runLogged } from '@comptoir/commands/runLogged';
import { askTemplate } from './askTemplate.ts';
import { processNames } from './processNames.ts';

/**
 * Tests the template from the portal's form to a running service, without manual
 * edits. Started by `npm run yarn -- workspace @comptoir/tools prove-template`;
 * the template is read from the checkout, everything else from its last commit.
 */
const NAME = 'gift-cards';
const FOLDER = `services/${NAME}`;
const WORKSPACE = `@comptoir/${NAME}`;

const root = resolve(import.meta.dirname, '..', '..');
const clone = await mkdtemp(join(tmpdir(), 'template-'));
const logs = join(root, 'var', 'log', 'template');

async function step(name: string, action: () => Promise<unknown>) {
  const started = performance.now();
  await action();
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  console.log(`  ok   ${name} (${seconds} s)`);
}

async function run(cwd: string, ...command: string[]): Promise<void> {
  const log = join(logs, `${command.slice(0, 3).join('-')}.log`);
  const { code, tail } = await runLogged(command, { cwd, log });
  if (code !== 0) {
    throw new Error(`${command.join(' ')}\n${tail}`);
  }
}
const yarn = (...args: string[]) =>
  run(clone, 'npm', 'run', 'yarn', '--', ...args);

async function expectAnswer(url: string, text: string): Promise<void> {
  const answer = await fetch(url);
  const body = await answer.text();
  if (!answer.ok || !body.includes(text)) {
    throw new Error(`${url}: ${answer.status} ${body}, without ${text}`);
  }
}

function environment(at: string, ...without: string[]): Environment {
  const portOffset = Number(process.env.COMPTOIR_PORT_OFFSET ?? 5_000);
  return Environment.create({
    root: at,
    portOffset,
    log: join(logs, 'environment.log'),
    folder: join(at, 'var', 'test', 'template'),
    arguments: ['--as', 'marina', '--without', without.join(',')],
  });
}

async function started(one: Environment): Promise<void> {
  const problem = await one.start();
  if (problem !== null) {
    throw new Error(problem);
  }
}

const others = await processNames(root);
const portal = environment(root, ...others.filter(name => name !== 'portal'));
const service = environment(clone, ...others);
try {
  await step('the portal runs, as a member of the shop team', () =>
    started(portal),
  );
  await step('the template creates a branch', async () => {
    const log = await askTemplate(portal.url('portal'), 'service', {
      name: NAME,
      description: 'Gift cards that shoppers buy, send and redeem',
      owner: 'group:default/team-shop',
    });
    if (!log.includes('status: completed')) {
      throw new Error(log);
    }
  });
  await step('it is checked out', () => {
    const repository = join(root, 'var/test/template/git/comptoir.git');
    const branch = `change/add-${NAME}`;
    return run(root, 'git', 'clone', '-q', '-b', branch, repository, clone);
  });
  await step('portal stops', () => portal.stop());
  await step('yarn install --immutable', () => yarn('install', '--immutable'));
  await step('tsc', () =>
    yarn('workspace', WORKSPACE, 'run', '-T', 'tsc', '-p', '.'),
  );
  await step('eslint', () =>
    yarn(
      'eslint',
      '--max-warnings=0',
      '--ext',
      '.ts',
      FOLDER,
      'services/contracts',
    ),
  );
  await step('prettier', () =>
    yarn('prettier', '--check', FOLDER, 'services/contracts/src'),
  );
  await step('constraints', () => yarn('constraints'));
  await step('dependency-cruiser', () =>
    yarn('depcruise', '--output-type=err', 'services'),
  );
  await step('knip', () => yarn('knip', '--no-progress', '--no-config-hints'));
  await step('openapi.json matches the schemas', async () => {
    await yarn('workspace', WORKSPACE, 'openapi');
    await run(clone, 'git', 'diff', '--exit-code');
  });
  await step('its tests', () => yarn('workspace', WORKSPACE, 'test'));
  await step('npm start -- --detach, without the other services', () =>
    started(service),
  );
  await step('it is ready and responds', async () => {
    await expectAnswer(service.healthUrl(NAME), '"ready"');
    await expectAnswer(`${service.url(NAME)}/v1/notes`, '"welcome"');
  });
} finally {
  await portal.stop();
  await service.stop();
  await rm(clone, { recursive: true, force: true });
}
