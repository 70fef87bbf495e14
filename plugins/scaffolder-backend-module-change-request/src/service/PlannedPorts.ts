import { choosePort } from './choosePort';

/** A task publishes its change request within this time, milliseconds. */
const HOLD_MS = 10 * 60_000;

/** Ports of services whose change requests are not open yet. */
export class PlannedPorts {
  readonly #held = new Map<string, { port: number; until: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  /**
   * Chooses a port for a service and holds it for ten minutes.
   *
   * @param used - ports of the base branch and of open change requests
   * @throws Error when all are in use
   */
  choose(name: string, used: ReadonlySet<number>): number {
    const now = this.now();
    const held = [...this.#held].flatMap(([owner, { port, until }]) =>
      owner !== name && until > now ? [port] : [],
    );
    const port = choosePort(new Set([...used, ...held]));
    this.#held.set(name, { port, until: now + HOLD_MS });
    return port;
  }
}
