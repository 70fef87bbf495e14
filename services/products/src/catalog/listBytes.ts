import type { Facets } from '@comptoir/contracts/products';
import type { CatalogEntry } from './CatalogEntry.ts';

const OPEN = Buffer.from('{"items":[');
const COMMA = Buffer.from(',');

/** Builds a ProductList as JSON in UTF-8 from summaries that are already serialized. */
export function listBytes(
  page: readonly CatalogEntry[],
  rest: {
    total: number;
    facets: Facets;
    nextCursor: string | null;
    correctedQuery: string | null;
  },
): Buffer {
  const parts: Buffer[] = [OPEN];
  for (const { summary } of page) {
    if (parts.length > 1) {
      parts.push(COMMA);
    }
    parts.push(summary);
  }
  parts.push(Buffer.from(`],${JSON.stringify(rest).slice(1)}`));
  return Buffer.concat(parts);
}
