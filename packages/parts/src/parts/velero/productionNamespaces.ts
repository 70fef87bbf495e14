import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The namespaces that `gitops/` deploys production into: `<system>-production` for the system of
 * each application that has such an environment.
 */
export function productionNamespaces(root: string): string[] {
  const systems = globSync('gitops/apps/*/envs/production.yaml', {
    cwd: root,
  }).flatMap(file => {
    const values = readFileSync(join(root, file, '../../values.yaml'), 'utf8');
    return /^system: ([a-z][a-z0-9-]*)$/m.exec(values)?.[1] ?? [];
  });
  return [...new Set(systems)].sort().map(system => `${system}-production`);
}
