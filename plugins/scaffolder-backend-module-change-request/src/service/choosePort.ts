/** Ports of services; each has ten for the doubles of its kind above it. */
const FIRST_PORT = 4_001;
const LAST_PORT = 4_099;

/**
 * The lowest port of the services' range that none of them has.
 *
 * @throws Error when all are taken
 */
export function choosePort(taken: ReadonlySet<number>): number {
  for (let port = FIRST_PORT; port <= LAST_PORT; port++) {
    if (!taken.has(port)) {
      return port;
    }
  }
  throw new Error(`Every port from ${FIRST_PORT} to ${LAST_PORT} is taken`);
}
