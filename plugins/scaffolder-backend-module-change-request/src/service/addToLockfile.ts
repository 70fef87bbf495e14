import { InputError } from '@backstage/errors';
import { parseSyml, stringifySyml } from '@yarnpkg/parsers';
import { z } from 'zod/v4';

const Ranges = z.record(z.string(), z.string()).default({});

/** The part of a workspace's manifest that Yarn copies into the lockfile. */
export const ManifestSchema = z.object({
  name: z.string(),
  dependencies: Ranges,
  devDependencies: Ranges,
});
export type Manifest = z.infer<typeof ManifestSchema>;

/** Yarn's comment above the first entry. */
const HEADER = /^(?:#.*\n|\n)*/;

/**
 * Adds a workspace to the text of a lockfile, as Yarn would write it, so that
 * an immutable install passes.
 *
 * @throws InputError when the lockfile lacks a dependency of the workspace
 */
export function addToLockfile(
  lockfile: string,
  folder: string,
  manifest: Manifest,
): string {
  const entries = parseSyml(lockfile);
  const dependencies = Object.fromEntries(
    Object.entries({
      ...manifest.devDependencies,
      ...manifest.dependencies,
    }).map(([name, range]) => [
      name,
      range.startsWith('workspace:') ? range : `npm:${range}`,
    ]),
  );
  // The key of an entry contains all of its descriptors.
  const known = new Set(Object.keys(entries).flatMap(key => key.split(', ')));
  const missing = Object.entries(dependencies)
    .map(([name, range]) => `${name}@${range}`)
    .filter(descriptor => !known.has(descriptor));
  if (missing.length > 0) {
    throw new InputError(`yarn.lock has no ${missing.join(', ')}`);
  }
  const key = `${manifest.name}@workspace:${folder}`;
  entries[key] = {
    version: '0.0.0-use.local',
    resolution: key,
    dependencies,
    languageName: 'unknown',
    linkType: 'soft',
  };
  return (HEADER.exec(lockfile)?.[0] ?? '') + stringifySyml(entries);
}
