/** Distance between the ports of a process: 9090 beside 8080 in production. */
const DISTANCE = 1010;

/** Returns the port of a process's health and metrics, from its own port. */
export function systemPortOf(port: number): number {
  return port + DISTANCE;
}
