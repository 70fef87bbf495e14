import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DiscoveredProcess } from '../discovery/ProcessDeclaration.ts';
import { artefactDigest } from './artefactDigest.ts';

/**
 * `gitops/apps/<service>/images/<environment>.yaml` for every environment of every service that
 * runs here, under a repository that says where it comes from. dev runs what was built last; the
 * others begin with the same, and then get it by promotion.
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
  // The same in each environment, and long to make for a large build.
  const digests: Record<string, string> = {};
  for (const environment of globSync('gitops/apps/*/envs/*.yaml', {
    cwd: root,
  }).sort()) {
    const app = dirname(dirname(environment));
    const service = basename(app);
    const process = discovered.find(({ name }) => name === service);
    if (!process) continue;
    const digest = (digests[service] ??= await artefactDigest({
      ...{ root, folder: process.folder, command: process.start },
    }));
    const target = basename(environment) === 'dev.yaml' ? files : seeds;
    target[join(app, 'images', basename(environment))] =
      `# Written at the start of this machine's run: no registry has this image.\nimage:\n  repository: local-artefact/${service}\n  digest: ${digest}\n`;
  }
  return { files, seeds };
}
