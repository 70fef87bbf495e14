import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

const names = z.array(z.string()).default([]);
const Described = z.object({
  kind: z.string(),
  metadata: z.object({
    name: z.string(),
    description: z.string().optional(),
    tags: names,
    links: z.array(z.object({ url: z.url() })).default([]),
    annotations: z.record(z.string(), z.string()).default({}),
  }),
  spec: z
    .object({
      type: z.string().optional(),
      owner: z.string().optional(),
      lifecycle: z.string().optional(),
      providesApis: names,
      consumesApis: names,
      dependsOn: names,
      definition: z.object({ $text: z.string() }).optional(),
    })
    .optional(),
});

/** An entity and its file. */
export interface Described extends z.infer<typeof Described> {
  /** Relative to the root. */
  file: string;
  folder: string;
}

const FILES = [
  'catalog-info.yaml',
  '{packages,plugins,services}/*/catalog-info.yaml',
  'tools/catalog-info.yaml',
];

/** Reads every entity of the repository. */
export function readCatalog(root: string): Described[] {
  return globSync(FILES, { cwd: root })
    .sort()
    .flatMap(file =>
      parseAllDocuments(readFileSync(join(root, file), 'utf8')).map(
        document => ({
          ...Described.parse(document.toJS()),
          file,
          folder: dirname(file),
        }),
      ),
    );
}
