import { stringifyEntityRef } from '@backstage/catalog-model';
import { isNode, LineCounter, parseAllDocuments, type Document } from 'yaml';
import { z } from 'zod/v4';

const entitySchema = z.object({
  kind: z.string(),
  metadata: z.object({
    name: z.string(),
    namespace: z.string().optional(),
  }),
});

/** A document of a catalog file that describes an entity. */
export interface DescribedDocument {
  entityRef: string;
  /** The line of a value; undefined when the document does not contain it. */
  lineOf(path: readonly (string | number)[]): number | undefined;
}

/** Returns the documents that describe an entity; ignores documents with errors. */
export function readDocuments(text: string): DescribedDocument[] {
  const lines = new LineCounter();
  return [...parseAllDocuments(text, { lineCounter: lines })].flatMap(
    document => {
      const entity = entitySchema.safeParse(valueOf(document));
      if (!entity.success) {
        return [];
      }
      const { kind, metadata } = entity.data;
      const { name, namespace = 'default' } = metadata;
      return [
        {
          entityRef: stringifyEntityRef({ kind, name, namespace }),
          lineOf: path => {
            const node = document.getIn(path, true);
            return isNode(node) && node.range
              ? lines.linePos(node.range[0]).line
              : undefined;
          },
        },
      ];
    },
  );
}

/** Undefined when an alias has no anchor. */
function valueOf(document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch {
    return undefined;
  }
}
