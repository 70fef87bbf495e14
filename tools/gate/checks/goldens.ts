import { globSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failed, passed, type Check } from '../check.ts';
import { gateLog } from '../commandCheck.ts';
import { runCommand } from '../../runCommand.ts';

interface Golden {
  /** Written by the command, relative to the root: a file, or a folder and all that is in it. */
  path: string;
  command: string[];
  cwd: string;
}

const GOLDENS: Golden[] = [
  ...['customers', 'products', 'shopping'].map(producer => ({
    path: `services/contracts/asyncapi/${producer}.json`,
    command: ['node', 'src/writeAsyncApi.ts'],
    cwd: 'services/contracts',
  })),
  {
    path: 'templates/service/golden',
    command: ['yarn', 'golden'],
    cwd: 'plugins/scaffolder-backend-module-change-request',
  },
];

/** Each golden is written anew; one that changes by that was out of date. */
export function goldenChecks(root: string): Check[] {
  const goldens = [...openApiGoldens(root), ...GOLDENS];
  return goldens.map(golden => ({
    name: `golden ${golden.path}`,
    async run() {
      const path = join(root, golden.path);
      const before = await readAll(path);
      const { code, tail } = await runCommand(golden.command, {
        cwd: join(root, golden.cwd),
        log: gateLog(root, `golden ${golden.path}`),
      });
      if (code !== 0) {
        return failed(tail);
      }
      if (before === (await readAll(path))) {
        return passed();
      }
      return failed(
        `${golden.path} was out of date and has been written anew: look at the difference and commit it.`,
      );
    },
  }));
}

/** Every service that writes its OpenAPI document is found by the program that does. */
function openApiGoldens(root: string): Golden[] {
  const program = 'src/writeOpenApi.ts';
  const found = globSync(`services/*/${program}`, { cwd: root });
  return found.sort().map(file => {
    const cwd = dirname(dirname(file));
    return { path: `${cwd}/openapi.json`, command: ['node', program], cwd };
  });
}

/** Empty when there is nothing. */
async function readAll(path: string): Promise<string> {
  const stats = await stat(path).catch(() => null);
  if (stats === null) {
    return '';
  }
  if (stats.isFile()) {
    return readFile(path, 'utf8');
  }
  const files = globSync('**/*', { cwd: path, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
  const contents = files.map(async file => [
    file,
    await readFile(file, 'utf8'),
  ]);
  return JSON.stringify(await Promise.all(contents));
}
