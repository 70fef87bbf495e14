import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readJsonFile } from '../../files/readJsonFile.ts';
import { writeFileAtomically } from '../../files/writeFileAtomically.ts';
import { waitUntil } from '../../host/waitUntil.ts';
import type { ApiServer } from './ApiServer.ts';

const PATH = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
/** Milliseconds until an applied kind is served. */
const DEADLINE_MS = 60_000;

const Names = z.object({
  items: z.array(z.object({ metadata: z.object({ name: z.string() }) })),
});

/** The file that records what was applied. */
const Note = z.object({ hash: z.string(), names: z.array(z.string()) });

const Kind = z.object({
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    group: z.string(),
    names: z.object({ plural: z.string() }),
    versions: z.array(z.object({ name: z.string() })).min(1),
  }),
});
type Kind = z.infer<typeof Kind>;

/**
 * Applies kinds of objects (CustomResourceDefinitions) and waits until they are served, unless
 * the API server already has these versions of them.
 *
 * @throws Error with the API server's message
 */
export async function applyKinds(options: {
  /** Each folder holds manifests of one kind each. */
  folders: readonly string[];
  /** Name of the file, in the platform's folder, that records what was applied. */
  note: string;
  /** The platform's data. */
  folder: string;
  apiServer: ApiServer;
}): Promise<void> {
  const { folder, apiServer } = options;
  const texts = options.folders.flatMap(manifestsIn);
  const hash = createHash('sha256').update(texts.join('\n')).digest('hex');
  const file = join(folder, options.note);
  const note = readJsonFile(file, Note);
  if (note.found === 'valid' && note.value.hash === hash) {
    // Not parsed: the schemas take a second.
    if (await areKnown(apiServer, note.value.names)) {
      return;
    }
  }
  const kinds = texts.map(text => Kind.parse(parse(text)));
  const names = kinds.map(({ metadata }) => metadata.name);
  await Promise.all(
    // As text, which keeps integers that JavaScript would round.
    texts.map((text, index) =>
      apiServer.applyAt(`${PATH}/${names[index] ?? ''}`, text),
    ),
  );
  // A controller that starts before they are served retries only after a long pause.
  const areServed = async () => {
    const groups = new Set(kinds.map(groupVersion));
    const served = await Promise.all(
      [...groups].map(group => apiServer.resources(group)),
    );
    const plurals = new Set(served.flat().map(({ name }) => name));
    return kinds.every(({ spec }) => plurals.has(spec.names.plural));
  };
  const limits = { deadlineMs: DEADLINE_MS, everyMs: 200 };
  if (!(await waitUntil(areServed, limits))) {
    throw new Error('the API server does not serve its new kinds');
  }
  writeFileAtomically(file, `${JSON.stringify({ hash, names })}\n`);
}

/** Whether the API server has kinds of these names. */
async function areKnown(
  apiServer: ApiServer,
  names: readonly string[],
): Promise<boolean> {
  const answer = await apiServer.request(PATH, {
    // Only their names, instead of megabytes of schemas.
    accept: 'application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io',
  });
  const { items } = Names.parse(JSON.parse(answer.body));
  const known = new Set(items.map(({ metadata }) => metadata.name));
  return names.every(name => known.has(name));
}

function manifestsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.yaml') && file !== 'kustomization.yaml')
    .sort()
    .map(file => readFileSync(join(folder, file), 'utf8'));
}

/** Group and first version of a kind, as in `apiVersion`. */
function groupVersion({ spec }: Kind): string {
  return `${spec.group}/${spec.versions[0]?.name ?? ''}`;
}
