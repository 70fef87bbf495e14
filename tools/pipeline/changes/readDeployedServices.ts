import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ComposeFile, parseYaml } from '../../compose/ComposeFile.ts';

/** A service that `gitops/apps` deploys from an image of this repository. */
export interface DeployedService {
  name: string;
  /** The folder of its workspace. */
  folder: string;
  /** The path of its Dockerfile. */
  dockerfile: string;
}

/** The folder and Dockerfile of each service of `gitops/apps`, as docker-compose.yaml builds it; sorted by name. */
export async function readDeployedServices(
  root: string,
): Promise<DeployedService[]> {
  const text = await readFile(join(root, 'docker-compose.yaml'), 'utf8');
  const compose = ComposeFile.parse(parseYaml(text));
  return Object.entries(compose.services)
    .flatMap(([name, { build }]) => {
      const values = join(root, 'gitops', 'apps', name, 'values.yaml');
      if (!build || !existsSync(values)) {
        return [];
      }
      const { dockerfile, args } = build;
      const service = args['SERVICE'];
      const folder = service ? `services/${service}` : dirname(dockerfile);
      return { name, folder, dockerfile };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}
