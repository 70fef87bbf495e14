import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
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
    server.on('request', async (request, response) => {
      const { authorization } = request.headers;
      const isValid = Notification.safeParse(await json(request));
      const isAllowed = authorization === `Bearer ${token}`;
      if (isAllowed && isValid.success) {
        this.notifications.push(isValid.data);
      }
      response.writeHead(isAllowed ? (isValid.success ? 200 : 400) : 401);
      response.end();
    });
  }

  async end(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
