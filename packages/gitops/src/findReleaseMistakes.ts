import { basename, dirname } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { LOCAL } from './Cluster.ts';
import { Environment } from './environments.ts';
import type { NamedCluster } from './findClusterMistakes.ts';
import { GitopsFileError } from './GitopsFileError.ts';
import type { History } from './History.ts';
import { readFiles, type TextFile } from './readFiles.ts';
import { parseRelease, type Release } from './Release.ts';

const Values = z.looseObject({ system: z.string(), team: z.string() });

/** See {@link findReleaseMistakes}. */
interface Context {
  root: string;
  clusters: readonly NamedCluster[];
  /** Without it, revisions are not checked. */
  history: History | undefined;
}

/**
 * Checks every release file: its schema, that system and team are those of the service, that its image
 * is of its cluster's registry, and that its revision is an ancestor of HEAD that has the service.
 *
 * @returns one line per mistake: file, key and remedy
 */
export async function findReleaseMistakes(context: Context): Promise<string[]> {
  const files = await readFiles(context.root, 'gitops/apps/*/releases/*');
  const mistakes = await Promise.all(
    files.map(file => mistakesOf(file, context)),
  );
  return mistakes.flat();
}

async function mistakesOf(file: TextFile, context: Context): Promise<string[]> {
  const { path, text } = file;
  const environment = Environment.safeParse(basename(path, '.yaml'));
  if (!environment.success || !path.endsWith('.yaml')) {
    const names = Environment.options.map(name => `${name}.yaml`).join(', ');
    return [`${path}: must be named ${names}`];
  }
  try {
    const release = parseRelease(text, path, environment.data);
    const found = [
      await ownerMistakes(release, path, context),
      registryMistakes(release, environment.data, context),
      await revisionMistakes(release, path, context),
    ];
    return found.flat().map(mistake => `${path}: ${mistake}`);
  } catch (error) {
    if (error instanceof GitopsFileError) {
      return [error.message];
    }
    throw error;
  }
}

async function ownerMistakes(
  release: Release,
  path: string,
  { root }: Context,
): Promise<string[]> {
  const values = `${dirname(dirname(path))}/values.yaml`;
  const [file] = await readFiles(root, values);
  if (!file) {
    return [`belongs to no service: there is no ${values}`];
  }
  const owner = Values.parse(parse(file.text));
  return (['system', 'team'] as const)
    .filter(key => release[key] !== owner[key])
    .map(key => `${key} is ${release[key]}, but ${owner[key]} in ${values}`);
}

function registryMistakes(
  { image }: Release,
  environment: Environment,
  { clusters }: Context,
): string[] {
  return clusters
    .filter(({ name }) => name !== LOCAL)
    .filter(({ environments }) => environments.includes(environment))
    .filter(({ registry }) => !image.repository.startsWith(`${registry}/`))
    .map(
      ({ path, registry }) =>
        `image.repository is ${image.repository}, which is not in ${registry}, the registry of ${path}`,
    );
}

async function revisionMistakes(
  { revision }: Release,
  path: string,
  { history }: Context,
): Promise<string[]> {
  if (revision === undefined || !history) {
    return [];
  }
  if (!(await history.has(revision))) {
    return [`revision ${revision} is unknown: promote a commit of main`];
  }
  if (!(await history.isAncestor(revision))) {
    return [
      `revision ${revision} is no ancestor of this branch: promote a commit of main`,
    ];
  }
  const values = `${dirname(dirname(path))}/values.yaml`;
  return (await history.read(revision, values)) === undefined
    ? [`revision ${revision} has no ${values}: promote a later commit`]
    : [];
}
