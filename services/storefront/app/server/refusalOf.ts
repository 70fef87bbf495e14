import { RefusalInit } from './RefusalInit.ts';

/** Returns the refusal if a service refused the request, else undefined. */
export function refusalOf(error: unknown): RefusalInit | undefined {
  const init =
    typeof error === 'object' && error !== null && 'init' in error
      ? error.init
      : undefined;
  return init instanceof RefusalInit ? init : undefined;
}
