import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { DiscoveredProcess } from '../discovery/ProcessDeclaration.ts';
import { artefactDigest } from './artefactDigest.ts';

/**
 * Renders `gitops/apps/<service>/images/<environment>.yaml` for every environment of each local
 * service, with a local image repository. dev runs the latest build; the other environments start
 * with the same image and change by promotion.
 */
export async function imageFiles(options: {
  root: string;
  discovered: readonly DiscoveredProcess[];
}): Promise<{
  files: Record<string, string>;
  seeds: Record<string, string>;
}> {
  const { root, discovered } = options;
  const files: Record<string, string> = {};
  const seeds: Record<string, string> = {};
  // Each is computed once: hashing a large build is slow.
  const digests: Record<string, string> = {};
  for (const environment of globSync('gitops/apps/*/envs/*.yaml', {
    cwd: root,
  }).sort()) {
    const app = dirname(dirname(environment));
    const service = basename(app);
    const process = discovered.find(({ name }) => name === service);
    if (!process) {
      continue;
    }
    const digest = (digests[service] ??= await artefactDigest({
      root,
      folder: process.folder,
      command: process.start,
    }));
    const target = basename(environment) === 'dev.yaml' ? files : seeds;
    const image = { repository: `local-artefact/${service}`, digest };
    target[join(app, 'images', basename(environment))] =
      `# Written at each start of this machine's run; no registry has this image.\n${stringify({ image })}`;
  }
  return { files, seeds };
}
