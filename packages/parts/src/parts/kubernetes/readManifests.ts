import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

const Manifest = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({ name: z.string() }),
});
/** An object of a manifest. */
export type Manifest = z.infer<typeof Manifest>;

/** Parses the objects of a file of manifests; skips empty documents. */
export function readManifests(text: string): Manifest[] {
  const documents = parseAllDocuments(text)
    .filter(({ contents }) => contents !== null)
    .map((document): unknown => document.toJS());
  return z.array(Manifest).parse(documents);
}
