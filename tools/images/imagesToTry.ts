import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { discoverProcesses } from '@comptoir/local/discovery/discoverProcesses';
import { ComposeFile, parseYaml } from '../compose/ComposeFile.ts';
import type { ComposeService } from '../compose/ComposeFile.ts';

/** An image that compose builds and runs. */
export interface ImageToTry {
  /** The name of the compose service and of the process. */
  name: string;
  service: ComposeService & { build: NonNullable<ComposeService['build']> };
  /** The readiness path, which returns 2xx when ready. */
  health: string;
  /** The folder in which the image's content is built on the host. */
  hostBuild:
    { folder: string; command: readonly [string, ...string[]] } | undefined;
  /** Services that run once in the same image, when this one is ready. */
  tasks: string[];
}

/** Reads docker-compose.yaml and its images in start order. */
export async function imagesToTry(
  root: string,
): Promise<{ compose: ComposeFile; images: ImageToTry[] }> {
  const text = await readFile(join(root, 'docker-compose.yaml'), 'utf8');
  const compose = ComposeFile.parse(parseYaml(text));
  const images: ImageToTry[] = [];
  const processes = discoverProcesses(root);
  for (const name of inOrder(compose)) {
    const service = compose.services[name];
    const process = processes.find(one => one.name === name);
    if (!service?.build || !process) {
      continue;
    }
    const { build } = service;
    // Its Dockerfile is in the folder of the package that is built first.
    const own = dirname(build.dockerfile) === relative(root, process.folder);
    const { folder, build: command } = process;
    images.push({
      name,
      service: { ...service, build },
      health: process.health,
      hostBuild: own && command ? { folder, command } : undefined,
      tasks: Object.entries(compose.services)
        .filter(([, one]) => !one.build && one.image === service.image)
        .map(([task]) => task),
    });
  }
  return { compose, images };
}

/** Sorts each service after its dependencies. */
function inOrder({ services }: ComposeFile): string[] {
  const ordered = new Set<string>();
  const visit = (name: string) => {
    if (ordered.has(name)) {
      return;
    }
    Object.keys(services[name]?.depends_on ?? {}).forEach(visit);
    ordered.add(name);
  };
  Object.keys(services).forEach(visit);
  return [...ordered];
}
