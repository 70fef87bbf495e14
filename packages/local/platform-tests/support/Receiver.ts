import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';

/** A request to Backstage's notifications API. */
const Notification = z.object({
  recipients: z.object({ type: z.literal('entity'), entityRef: z.string() }),
  payload: z.object({
    title: z.string(),
    description: z.string(),
    link: z.url(),
    severity: z.enum(['critical', 'high', 'normal', 'low']),
    topic: z.string(),
    scope: z.string(),
  }),
});
/** See the schema of the same name. */
export type Notification = z.infer<typeof Notification>;

/** A receiver of notifications that keeps what it received; it refuses requests without its token. */
export class Receiver {
  readonly url: string;
  readonly notifications: Notification[] = [];
  readonly #server: Server;

  /** Starts the receiver on a port of the loopback interface. */
  static async start(options: {
    port: number;
    token: string;
  }): Promise<Receiver> {
    const server = createServer();
    server.listen(options.port, '127.0.0.1');
    await once(server, 'listening');
    return new Receiver(server, options);
  }

  private constructor(
    server: Server,
    { port, token }: { port: number; token: string },
  ) {
    this.#server = server;
    this.url = `http://127.0.0.1:${port}/api/notifications`;
    const answer = async (request: IncomingMessage) => {
      if (request.headers.authorization !== `Bearer ${token}`) {
        return 401;
      }
      const received = Notification.safeParse(await json(request));
      if (!received.success) {
        return 400;
      }
      this.notifications.push(received.data);
      return 200;
    };
    server.on('request', (request, response) => {
      void answer(request).then(status => response.writeHead(status).end());
    });
  }

  async end(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
