import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Values = z.object({
  system: z.string().regex(/^[a-z][a-z0-9-]*$/),
});

/**
 * Lists the production namespaces of `gitops/`: `<system>-production` for the system of each
 * application with a production environment.
 */
export function productionNamespaces(root: string): string[] {
  const systems = globSync('gitops/apps/*/envs/production.yaml', {
    cwd: root,
  }).map(file => {
    const values = readFileSync(join(root, file, '../../values.yaml'), 'utf8');
    return Values.parse(parse(values)).system;
  });
  return [...new Set(systems)].sort().map(system => `${system}-production`);
}
