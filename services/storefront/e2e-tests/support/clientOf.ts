import { HttpClient } from '@comptoir/kit-testing/HttpClient';
import { address } from './address.ts';

/** Creates an HTTP client of a service of the environment under test. */
export function clientOf(name: Parameters<typeof address>[0]): HttpClient {
  return new HttpClient(() => address(name));
}
