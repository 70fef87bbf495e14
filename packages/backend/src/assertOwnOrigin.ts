import { NotAllowedError } from '@backstage/errors';
import type { IncomingHttpHeaders } from 'node:http';

/** Names of this machine that no other machine can claim. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

const nameOf = (host: string) => host.replace(/:\d+$/, '').toLowerCase();

/**
 * Refuses requests of pages of another origin. A page whose domain name resolves to
 * this machine (DNS rebinding) has the right address, but not the right name.
 *
 * @param origins - the portal's own origins
 * @throws NotAllowedError with the rejected header.
 */
export function assertOwnOrigin(
  headers: IncomingHttpHeaders,
  origins: readonly string[],
): void {
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  const hosts = origins.map(one => new URL(one).host);
  if (!hosts.includes(host) && !LOOPBACK.includes(nameOf(host))) {
    refuse('Host', host, origins);
  }
  if (
    origin !== undefined &&
    ![...origins, `http://${host}`].includes(origin)
  ) {
    refuse('Origin', origin, origins);
  }
  if (site === 'cross-site') {
    refuse('Sec-Fetch-Site', site, origins);
  }
}

function refuse(
  header: string,
  value: string,
  origins: readonly string[],
): never {
  throw new NotAllowedError(
    `Guests sign in only at ${origins[0]}: the request has the header ${header}: ${value}`,
  );
}
