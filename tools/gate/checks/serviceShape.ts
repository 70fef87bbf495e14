import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { failed, passed, type Check } from '../check.ts';
import { differencesBetween } from './differencesBetween.ts';
import { SHAPE_DIFFERENCES } from './shapeDifferences.ts';

const TEMPLATE = 'templates/service/golden/services/gift-cards';

const Manifest = z.object({
  scripts: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  comptoir: z.object({ process: z.record(z.string(), z.unknown()) }),
});

/** Our services and what the template makes of a name have the same shape, but for what is listed. */
export function serviceShape(root: string): Check {
  return {
    name: 'service shape',
    async run() {
      const template = await shapeOf(join(root, TEMPLATE));
      const findings: string[] = [];
      for (const [name, allowed] of Object.entries(SHAPE_DIFFERENCES)) {
        const service = await shapeOf(join(root, 'services', name));
        findings.push(
          ...differencesBetween({ template, service, allowed }).map(
            finding => `${name}: ${finding}`,
          ),
        );
      }
      return findings.length === 0 ? passed() : failed(findings.join('\n'));
    },
  };
}

/** What services are to have in common, a line for each fact. */
async function shapeOf(folder: string): Promise<Set<string>> {
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  const manifest = Manifest.parse(JSON.parse(await read('package.json')));
  const { process } = manifest.comptoir;
  const entries = globSync(['*', 'src/*', 'seed/main.ts'], {
    cwd: folder,
    exclude: ['node_modules', 'build', 'coverage'],
  });
  return new Set([
    ...entries.map(entry => `has ${entry}`),
    ...Object.entries(manifest.scripts).map(
      ([name, script]) => `script ${name}: ${script}`,
    ),
    ...Object.keys({
      ...manifest.dependencies,
      ...manifest.devDependencies,
    }).map(name => `depends on ${name}`),
    ...['kind', 'health', 'start', 'seed', 'dev'].map(
      key => `process ${key}: ${JSON.stringify(process[key] ?? null)}`,
    ),
    `jest.config.mjs: ${(await read('jest.config.mjs')).trim()}`,
    `tsconfig.json: ${JSON.stringify(JSON.parse(await read('tsconfig.json')))}`,
  ]);
}
