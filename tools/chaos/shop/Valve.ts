import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** `up`: from the service to the broker; `down`: from the broker to the service. */
export type Direction = 'up' | 'down';

/**
 * A proxy between one service and the broker that can hold back one direction,
 * so that a test can kill the service at a point that otherwise lasts
 * microseconds.
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

  /** Holds back this direction from now on. */
  hold(direction: Direction): void {
    this.#held.add(direction);
    for (const pair of this.#pairs) {
      pair[direction].pause();
    }
  }

  /** Forwards the held bytes and both directions again. */
  release(): void {
    this.#held.clear();
    for (const pair of this.#pairs) {
      pair.up.resume();
      pair.down.resume();
    }
  }

  /** Ends every connection; held bytes are lost. */
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
