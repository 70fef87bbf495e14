import { useApi } from '@backstage/frontend-plugin-api';
import { searchApiRef } from '@backstage/plugin-search-react';
import { useLoaded } from '@comptoir/plugin-portal-react';
import { useCallback } from 'react';
import { z } from 'zod/v4';
import type { SearchAddress } from './useSearchAddress';

/** Results of one page. */
export const PAGE_SIZE = 25;

/** What only the in-memory engine returns. */
const extrasSchema = z.object({
  counts: z.record(z.string(), z.number()).optional(),
  suggestions: z.array(z.string()).default([]),
});

/** Searches; undefined without a term, and neither value nor error while it runs. */
export function useSearch({ term, type, page }: SearchAddress) {
  const api = useApi(searchApiRef);
  const wanted = term.trim();
  const search = useCallback(async () => {
    const all = { term: wanted, types: [], filters: {} };
    const [found, everything] = await Promise.all([
      api.query({
        ...all,
        types: type ? [type] : [],
        pageLimit: PAGE_SIZE,
        pageCursor: page > 0 ? window.btoa(String(page)) : undefined,
      }),
      // The counts of all types, as each of their lists has them.
      type ? api.query({ ...all, pageLimit: 1 }) : undefined,
    ]);
    const { counts } = extrasSchema.parse(everything ?? found);
    const { suggestions } = extrasSchema.parse(found);
    return { found, counts, suggestions };
  }, [api, wanted, type, page]);
  return useLoaded(wanted === '' ? undefined : search);
}
