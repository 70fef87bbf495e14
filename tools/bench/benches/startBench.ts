import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bench } from '../Bench.ts';
import { atMost, type Figure } from '../Figure.ts';
import { runGit } from '@comptoir/commands/runGit';
import { runLogged } from '@comptoir/commands/runLogged';
import { withEnvironment } from '../withEnvironment.ts';

/** Measures the duration of `npm start` and its resident memory. */
export const startBench: Bench = async ({ root, cold }) => {
  const figures: Figure[] = cold ? [await firstStart(root)] : [];
  await withEnvironment(root, async environment => {
    const restarted = await environment.restart();
    const bytes = await environment.residentBytes();
    const sum = Object.values(bytes).reduce((a, b) => a + b, 0);
    figures.push(
      atMost('next npm start, until all is ready', restarted / 1000, 's', 20),
      atMost('resident memory, whole', sum / 2 ** 20, 'MB', 1800),
      ...Object.entries(bytes).map(([name, value]) =>
        atMost(`resident memory, ${name}`, value / 2 ** 20, 'MB', null),
      ),
    );
  });
  return figures;
};

/** Starts a fresh clone with empty caches, as on a new machine. */
async function firstStart(root: string): Promise<Figure> {
  const folder = await mkdtemp(join(root, 'var', 'bench', 'cold-'));
  const clone = join(folder, 'comptoir');
  await runGit(['clone', '--quiet', root, clone]);
  const env = {
    XDG_CACHE_HOME: join(folder, 'cache'),
    YARN_GLOBAL_FOLDER: join(folder, 'yarn'),
    COMPTOIR_PORT_OFFSET: '5000',
  };
  const started = performance.now();
  const { code, tail } = await runLogged(
    ['npm', 'start', '--', '--detach', '--without', 'platform'],
    {
      cwd: clone,
      variables: env,
      log: join(root, 'var', 'log', 'bench-cold.log'),
    },
  );
  const seconds = (performance.now() - started) / 1000;
  await runLogged(['npm', 'stop'], {
    cwd: clone,
    variables: env,
    log: join(root, 'var', 'log', 'bench-cold-stop.log'),
  });
  await rm(folder, { recursive: true, force: true });
  if (code !== 0) {
    throw new Error(`the first npm start failed:\n${tail}`);
  }
  return atMost('first npm start, empty caches', seconds, 's', 240);
}
