import { useSearchParams } from 'react-router';

/** Appends the `next` parameter of the current address, if there is one. */
export function useWithNext(): (path: string) => string {
  const [params] = useSearchParams();
  const next = params.get('next');
  return path =>
    next === null ? path : `${path}?${new URLSearchParams({ next })}`;
}
