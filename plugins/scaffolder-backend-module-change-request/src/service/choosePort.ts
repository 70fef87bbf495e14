/** Range of the services' ports. */
const FIRST_PORT = 4_001;
const LAST_PORT = 4_099;

/**
 * Returns the lowest unused port of the services' range.
 *
 * @throws Error when all are in use
 */
export function choosePort(used: ReadonlySet<number>): number {
  for (let port = FIRST_PORT; port <= LAST_PORT; port++) {
    if (!used.has(port)) {
      return port;
    }
  }
  throw new Error(`Every port from ${FIRST_PORT} to ${LAST_PORT} is in use`);
}
