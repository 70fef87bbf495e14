import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** `up`: what the service says; `down`: what it is told. */
export type Direction = 'up' | 'down';

/**
 * Stands between one service and the broker, and holds back what goes one way
 * for as long as a test wants: so a test kills a service at a point that would
 * otherwise be over in microseconds.
 */
export class Valve {
  readonly #server: Server;
  readonly #target: number;
  readonly #pairs = new Set<Record<Direction, Socket>>();
  readonly #held = new Set<Direction>();

  static async open(targetPort: number): Promise<Valve> {
    const valve = new Valve(targetPort);
    valve.#server.listen(0, '127.0.0.1');
    await once(valve.#server, 'listening');
    return valve;
  }

  private constructor(targetPort: number) {
    this.#target = targetPort;
    this.#server = createServer(socket => this.#join(socket));
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  /** From now on nothing goes this way; it waits. */
  hold(direction: Direction): void {
    this.#held.add(direction);
    for (const pair of this.#pairs) {
      pair[direction].pause();
    }
  }

  /** What waited goes on. */
  release(): void {
    this.#held.clear();
    for (const pair of this.#pairs) {
      pair.up.resume();
      pair.down.resume();
    }
  }

  /** Ends every connection; what was held is lost with it. */
  cut(): void {
    for (const { up, down } of this.#pairs) {
      up.destroy();
      down.destroy();
    }
    this.#pairs.clear();
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(up: Socket): void {
    const down = connect(this.#target, '127.0.0.1');
    const pair = { up, down };
    this.#pairs.add(pair);
    up.on('data', bytes => down.write(bytes));
    down.on('data', bytes => up.write(bytes));
    for (const socket of [up, down]) {
      socket.setNoDelay(true);
      socket.on('error', () => {});
      socket.on('close', () => {
        up.destroy();
        down.destroy();
        this.#pairs.delete(pair);
      });
    }
    for (const direction of this.#held) {
      pair[direction].pause();
    }
  }
}
