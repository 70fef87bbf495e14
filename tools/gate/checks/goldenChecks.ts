import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failed, passed, type Check } from '../Check.ts';
import { gateLog } from '../commandCheck.ts';
import { runLogged } from '@comptoir/commands/runLogged';

interface Golden {
  /** What the command writes, relative to the root. */
  name: string;
  /** Patterns of those files; the name alone unless set. */
  files?: string[];
  command: string[];
  cwd: string;
}

const GOLDENS: Golden[] = [
  ...['customers', 'products', 'shopping'].map(producer => ({
    name: `services/contracts/asyncapi/${producer}.json`,
    command: ['node', 'src/writeAsyncApi.ts'],
    cwd: 'services/contracts',
  })),
  {
    name: 'docs/parts.md',
    command: ['node', 'src/writeDocumentation.ts'],
    cwd: 'packages/parts',
  },
  {
    name: 'templates/service/golden',
    files: ['templates/service/golden/**/*'],
    command: ['yarn', 'golden'],
    cwd: 'plugins/scaffolder-backend-module-change-request',
  },
  {
    name: 'tables of the documentation',
    files: [
      'docs/operations.md',
      'services/*/README.md',
      'terraform/{modules,envs}/**/README.md',
    ],
    command: ['yarn', 'golden:tables'],
    cwd: 'tools',
  },
];

/** Rewrites each golden; one that changes was out of date. */
export function goldenChecks(root: string): Check[] {
  const goldens = [...openApiGoldens(root), ...GOLDENS];
  return goldens.map(({ name, files = [name], command, cwd }) => ({
    name: `golden ${name}`,
    async run() {
      const before = await readAll(root, files);
      const { code, tail } = await runLogged(command, {
        cwd: join(root, cwd),
        log: gateLog(root, `golden ${name}`),
      });
      if (code !== 0) {
        return failed(tail);
      }
      if (before === (await readAll(root, files))) {
        return passed();
      }
      return failed(
        `${name} was out of date and has been rewritten: review the difference and commit it.`,
      );
    },
  }));
}

/** Each service's OpenAPI document, written by its script `openapi`. */
function openApiGoldens(root: string): Golden[] {
  const found = globSync('services/*/openapi.json', { cwd: root });
  return found.sort().map(name => ({
    name,
    command: ['yarn', 'openapi'],
    cwd: dirname(name),
  }));
}

/** The names and contents of all files that match. */
async function readAll(root: string, files: string[]): Promise<string> {
  const found = globSync(files, { cwd: root, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
  const contents = found.map(async file => [
    file,
    await readFile(file, 'utf8'),
  ]);
  return JSON.stringify(await Promise.all(contents));
}
