import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Environment } from '@comptoir/gitops/environments';
import { GitopsFileError } from '@comptoir/gitops/GitopsFileError';
import {
  formatRelease,
  parseRelease,
  releasePath,
  type Release,
} from '@comptoir/gitops/Release';
import type { DiscoveredProcess } from '../discovery/ProcessDeclaration.ts';
import { artefactDigest } from './artefactDigest.ts';
import type { Deployed } from './deploy.ts';

const Values = z.looseObject({ system: z.string(), team: z.string() });
const Manifest = z.looseObject({ version: z.string() });
const COMMENT =
  'Written by a start of this machine; no registry has the image.';

/** See {@link releaseFiles}. */
interface Options {
  root: string;
  discovered: readonly DiscoveredProcess[];
  /** The commit of the checkout that the artefacts were built from. */
  commit: string;
  now: Date;
  deployed: Deployed;
}

/**
 * Renders the release files that a start of this machine changes. dev runs the latest build; the
 * other environments start with it, at the deployed commit, and then change only by promotion.
 */
export async function releaseFiles(
  options: Options,
): Promise<Record<string, string>> {
  const { root, discovered, deployed } = options;
  const files: Record<string, string> = {};
  for (const service of servicesOf(root)) {
    const process = discovered.find(({ name }) => name === service);
    if (process) {
      const release = await latestRelease(options, process);
      for (const environment of environmentsOf(root, service)) {
        const path = releasePath(service, environment);
        const before = await deployed.read(path);
        if (isDue(release, before, { path, environment })) {
          const revision =
            environment === 'dev' ? {} : { revision: deployed.commit };
          files[path] = formatRelease({ ...release, ...revision }, COMMENT);
        }
      }
    }
  }
  return files;
}

function servicesOf(root: string): string[] {
  return globSync('gitops/apps/*/values.yaml', { cwd: root })
    .map(file => basename(dirname(file)))
    .sort();
}

function environmentsOf(root: string, service: string): Environment[] {
  return globSync(`gitops/apps/${service}/envs/*.yaml`, { cwd: root })
    .sort()
    .map(file => {
      const { success, data } = Environment.safeParse(basename(file, '.yaml'));
      if (!success) {
        const known = Environment.options.join(', ');
        throw new GitopsFileError(file, [
          `must be named after an environment: ${known}`,
        ]);
      }
      return data;
    });
}

async function latestRelease(
  { root, commit, now }: Options,
  process: DiscoveredProcess,
): Promise<Release> {
  const { name, folder } = process;
  const values = readFileSync(join(root, 'gitops/apps', name, 'values.yaml'));
  const { system, team } = Values.parse(parse(values.toString()));
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
  const { version } = Manifest.parse(JSON.parse(manifest));
  const digest = await artefactDigest({ root, folder, command: process.start });
  return {
    system,
    team,
    image: {
      repository: `local-artefact/${name}`,
      digest,
      version,
      commit,
      builtAt: now.toISOString(),
    },
  };
}

/** Whether a release file is missing, or is that of dev and has another image. */
function isDue(
  { image }: Release,
  before: string | undefined,
  { path, environment }: { path: string; environment: Environment },
): boolean {
  if (before === undefined) {
    return true;
  }
  return (
    environment === 'dev' &&
    parseRelease(before, path, environment).image.digest !== image.digest
  );
}
