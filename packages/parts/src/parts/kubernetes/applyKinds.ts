import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomically } from '../../files/writeFileAtomically.ts';
import { waitUntil } from '../../host/waitUntil.ts';
import type { ApiServer } from './ApiServer.ts';
import { manifestName } from './manifestName.ts';

const PATH = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
/** Milliseconds until what was taken is served. */
const DEADLINE_MS = 60_000;

const Names = z.object({
  items: z.array(z.object({ metadata: z.object({ name: z.string() }) })),
});

/**
 * Teaches the API server kinds of objects (CustomResourceDefinitions), unless it knows these very
 * ones from before.
 *
 * @throws Error with its own words
 */
export async function applyKinds(options: {
  /** Each folder holds manifests. */
  folders: readonly string[];
  /** The file, in the platform's folder, that says which were applied: each caller has its own. */
  note: string;
  /** The platform's. */
  folder: string;
  apiServer: ApiServer;
}): Promise<void> {
  const { folder, apiServer } = options;
  const kinds = options.folders.flatMap(manifestsIn);
  const hash = createHash('sha256').update(kinds.join('\n')).digest('hex');
  const note = join(folder, options.note);
  if (existsSync(note) && readFileSync(note, 'utf8').trim() === hash) {
    const known = await apiServer.ask(PATH, {
      // Only their names, not their megabytes.
      accept:
        'application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io',
    });
    const { items } = Names.parse(JSON.parse(known.body));
    const names = new Set(items.map(({ metadata }) => metadata.name));
    if (kinds.every(kind => names.has(manifestName(kind)))) return;
  }
  await Promise.all(
    kinds.map(kind => apiServer.applyAt(`${PATH}/${manifestName(kind)}`, kind)),
  );
  // A controller that starts before they are served waits long until it looks again.
  const isServed = async () => {
    const found = await Promise.all(
      [...new Set(kinds.map(groupOf))].map(group => apiServer.resources(group)),
    );
    const resources = found.flat();
    const names = new Set(resources.map(({ name }) => name));
    return kinds.every(kind =>
      names.has(manifestName(kind).split('.')[0] ?? ''),
    );
  };
  if (!(await waitUntil(isServed, { deadlineMs: DEADLINE_MS, everyMs: 200 }))) {
    throw new Error('the API server does not serve its new kinds');
  }
  writeFileAtomically(note, `${hash}\n`);
}

function manifestsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.yaml') && file !== 'kustomization.yaml')
    .sort()
    .map(file => readFileSync(join(folder, file), 'utf8'));
}

/** Group and version of a kind, as in `apiVersion`; its name is `<plural>.<group>`. */
function groupOf(manifest: string): string {
  const group = manifestName(manifest).split('.').slice(1).join('.');
  const version = /^ {2,4}(?:- )?name: (v\d\w*)$/m.exec(manifest)?.[1] ?? '';
  return `${group}/${version}`;
}
