import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { isIPv4 } from 'node:net';

/**
 * A double of the API server's list and watch requests, written from its
 * documentation, for responses that a real one gives rarely.
 */
export class ApiDouble {
  static async start(): Promise<ApiDouble> {
    const double = new ApiDouble();
    await new Promise<void>(resolve => {
      double.server.listen(0, '127.0.0.1', resolve);
    });
    return double;
  }

  /** Objects by the path of their list. */
  readonly lists = new Map<string, object[]>();
  /** Errors by the path of a request; they replace the list. */
  readonly errors = new Map<string, number>();
  /** Number of lists that were read, by path. */
  readonly reads = new Map<string, number>();
  private readonly server: Server;
  private readonly watches = new Map<string, Set<ServerResponse>>();
  private version = 100;

  private constructor() {
    this.server = createServer((request, response) =>
      this.answer(request, response),
    );
  }

  get url(): string {
    const address = this.server.address();
    if (!address || typeof address === 'string' || !isIPv4(address.address)) {
      throw new Error('The double does not listen');
    }
    return `http://127.0.0.1:${address.port}`;
  }

  /** Returns a kubeconfig, as JSON. */
  kubeconfig(): string {
    return JSON.stringify({
      'current-context': 'c',
      clusters: [
        {
          name: 'c',
          cluster: { server: this.url, 'insecure-skip-tls-verify': true },
        },
      ],
      users: [{ name: 'u', user: { token: 't' } }],
      contexts: [{ name: 'c', context: { cluster: 'c', user: 'u' } }],
    });
  }

  /** Number of open watches. */
  get watchCount(): number {
    const sizes = [...this.watches.values()].map(({ size }) => size);
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  /** Sends an event to the watches of a path. */
  send(path: string, event: object): void {
    for (const response of this.watches.get(path) ?? []) {
      response.write(`${JSON.stringify(event)}\n`);
    }
  }

  /** Sends the change of an object to the watches of a path. */
  change(path: string, object: { metadata: object }): void {
    this.send(path, { type: 'MODIFIED', object: this.withVersion(object) });
  }

  /** Closes all connections, as a server that is killed. */
  disconnect(): void {
    this.server.closeAllConnections();
  }

  async stop(): Promise<void> {
    const closed = new Promise(resolve => {
      this.server.close(resolve);
    });
    this.disconnect();
    await closed;
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '', this.url);
    const error = this.errors.get(pathname);
    const items = this.lists.get(pathname) ?? [];
    if (error !== undefined) {
      response.writeHead(error);
      response.end(JSON.stringify({ kind: 'Status', message: 'refused' }));
    } else if (searchParams.has('watch')) {
      this.watch(pathname, response);
    } else if (pathname === '/readyz') {
      response.end('ok');
    } else {
      this.reads.set(pathname, (this.reads.get(pathname) ?? 0) + 1);
      const metadata = { resourceVersion: String(this.version) };
      response.end(JSON.stringify({ metadata, items }));
    }
  }

  private watch(path: string, response: ServerResponse): void {
    const open = this.watches.get(path) ?? new Set();
    this.watches.set(path, open.add(response));
    response.once('close', () => open.delete(response));
    response.flushHeaders();
  }

  private withVersion(object: { metadata: object }): object {
    this.version += 1;
    const resourceVersion = String(this.version);
    return { ...object, metadata: { ...object.metadata, resourceVersion } };
  }
}
