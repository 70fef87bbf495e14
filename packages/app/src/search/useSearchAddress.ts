import { useAppSearchParams } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';

/** What the address of the search page asks for. */
export interface SearchAddress {
  term: string;
  /** Type of the results; empty for all. */
  type: string;
  /** From 0. */
  page: number;
}

const PAGE = /^[1-9]\d{0,3}$/;

/** Reads the search from the page's address, and changes it: `?query=…&types[]=…&page=2`. */
export function useSearchAddress() {
  const [parameters, setParameters] = useAppSearchParams();
  const page = parameters.get('page') ?? '';
  const address: SearchAddress = {
    term: parameters.get('query') ?? '',
    type: parameters.get('types[]') ?? '',
    page: PAGE.test(page) ? Number(page) - 1 : 0,
  };

  /** Without a page, begins at the first one. */
  const change = useCallback(
    (next: Omit<SearchAddress, 'page'> & { page?: number }) => {
      const pairs = [
        ['query', next.term],
        ['types[]', next.type],
        ['page', next.page ? String(next.page + 1) : ''],
      ];
      const filled = pairs.filter(([, value]) => value !== '');
      setParameters(new URLSearchParams(filled), { replace: true });
    },
    [setParameters],
  );

  return { address, change };
}
