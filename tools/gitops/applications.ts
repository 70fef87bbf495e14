import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Facts = z.looseObject({ system: z.string(), team: z.string() });

/** A service in an environment, as its release deploys it. */
export interface Application {
  service: string;
  environment: string;
  system: string;
  team: string;
  /** The namespace that Argo CD deploys it to: `<system>-<environment>`. */
  namespace: string;
  /** Its files of values; later files override earlier ones. */
  files: string[];
}

/** Every application of `gitops/apps`: a folder is a service, a file in `envs` an environment. */
export function applications(root: string): Application[] {
  const apps = join(root, 'gitops', 'apps');
  return globSync('*/envs/*.yaml', { cwd: apps })
    .sort()
    .map(file => {
      const folder = join(apps, dirname(dirname(file)));
      const environment = basename(file, '.yaml');
      const shared = join(folder, 'values.yaml');
      const { system, team } = Facts.parse(parse(readFileSync(shared, 'utf8')));
      return {
        service: basename(folder),
        environment,
        system,
        team,
        namespace: `${system}-${environment}`,
        files: [shared, join(apps, file)],
      };
    });
}
