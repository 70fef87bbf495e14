import { InputError } from '@backstage/errors';
import { z } from 'zod/v4';

const Ranges = z.record(z.string(), z.string()).default({});

/** What the lockfile holds of a workspace's manifest. */
export const ManifestSchema = z.object({
  name: z.string(),
  dependencies: Ranges,
  devDependencies: Ranges,
});
export type Manifest = z.infer<typeof ManifestSchema>;

/** Entries of a Yarn lockfile begin with a quoted or bare key at the margin. */
const ENTRY_START = /^(?=[^\s#])/m;

const bare = (block: string) => block.replace(/^"/, '');
const byName = ([a]: [string, string], [b]: [string, string]) =>
  a < b ? -1 : 1;
const quote = (name: string) => (name.startsWith('@') ? `"${name}"` : name);

/**
 * Gives the lockfile with a new workspace in it, so that an immutable install
 * passes: as Yarn would write it, without asking anybody.
 *
 * @throws InputError when the workspace asks for what the lockfile doesn't have
 */
export function addToLockfile(
  lockfile: string,
  folder: string,
  manifest: Manifest,
): string {
  const wanted = Object.entries({
    ...manifest.devDependencies,
    ...manifest.dependencies,
  }).map(([name, range]): [string, string] => [
    name,
    range.startsWith('workspace:') ? range : `npm:${range}`,
  ]);
  const missing = wanted.filter(
    ([name, range]) => !lockfile.includes(`${name}@${range}`),
  );
  if (missing.length > 0) {
    const names = missing.map(([name, range]) => `${name}@${range}`);
    throw new InputError(`yarn.lock has no ${names.join(', ')}`);
  }
  const key = `"${manifest.name}@workspace:${folder}"`;
  const entry = [
    `${key}:`,
    '  version: 0.0.0-use.local',
    `  resolution: ${key}`,
    '  dependencies:',
    ...wanted
      .sort(byName)
      .map(([name, range]) => `    ${quote(name)}: "${range}"`),
    '  languageName: unknown',
    '  linkType: soft',
    '',
    '',
  ].join('\n');
  return insertSorted(lockfile, key, entry);
}

/** Comments and Yarn's own metadata come first, then entries by their keys. */
function insertSorted(lockfile: string, key: string, entry: string): string {
  const blocks = lockfile.split(ENTRY_START);
  const place = blocks.findIndex(
    block => !/^(#|__metadata:)/.test(block) && bare(block) > bare(key),
  );
  const at = place === -1 ? blocks.length : place;
  return [...blocks.slice(0, at), entry, ...blocks.slice(at)].join('');
}
