import { useSearchParams } from 'react-router';

/** Adds to an address where the visitor was on their way to, if they were. */
export function useWithNext(): (path: string) => string {
  const [params] = useSearchParams();
  const next = params.get('next');
  return path =>
    next === null ? path : `${path}?${new URLSearchParams({ next })}`;
}
