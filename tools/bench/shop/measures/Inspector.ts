import { once } from 'node:events';
import { eventually } from '@comptoir/kit-testing/eventually';
import { z } from 'zod';

const Targets = z.array(z.object({ webSocketDebuggerUrl: z.string() }));
const Answer = z.object({
  id: z.int().optional(),
  result: z.unknown(),
  error: z.object({ message: z.string() }).optional(),
});
const Evaluated = z.object({ result: z.object({ value: z.unknown() }) });
const Memory = z.object({ heapUsed: z.number(), external: z.number() });

/** A client of a running Node.js process's inspector, over the Chrome DevTools Protocol. */
export class Inspector {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<
    number,
    (answer: z.infer<typeof Answer>) => void
  >();
  #last = 0;

  /** Makes a process that was started with `--inspect-port` open its inspector, and connects to it. */
  static async open(pid: number, port: number): Promise<Inspector> {
    process.kill(pid, 'SIGUSR1');
    const url = await eventually(async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
      const [target] = Targets.parse(await answer.json());
      if (!target) {
        throw new Error(`port ${port} has no inspector target`);
      }
      return target.webSocketDebuggerUrl;
    });
    const socket = new WebSocket(url);
    await once(socket, 'open');
    return new Inspector(socket);
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const answer = Answer.parse(JSON.parse(String(data)));
      if (answer.id !== undefined) {
        this.#waiting.get(answer.id)?.(answer);
      }
    });
  }

  /** Heap and external bytes after a garbage collection. */
  async liveBytes(): Promise<number> {
    await this.#call('HeapProfiler.collectGarbage');
    const found = await this.#call('Runtime.evaluate', {
      expression: 'process.memoryUsage()',
      returnByValue: true,
    });
    const { heapUsed, external } = Memory.parse(
      Evaluated.parse(found).result.value,
    );
    return heapUsed + external;
  }

  async startProfile(): Promise<void> {
    await this.#call('Profiler.enable');
    await this.#call('Profiler.setSamplingInterval', { interval: 500 });
    await this.#call('Profiler.start');
  }

  /** Returns the content of a `.cpuprofile` file. */
  async stopProfile(): Promise<unknown> {
    const { profile } = z
      .object({ profile: z.unknown() })
      .parse(await this.#call('Profiler.stop'));
    return profile;
  }

  close(): void {
    this.#socket.close();
  }

  async #call(method: string, params: object = {}): Promise<unknown> {
    const id = ++this.#last;
    const { promise, resolve } =
      Promise.withResolvers<z.infer<typeof Answer>>();
    this.#waiting.set(id, resolve);
    this.#socket.send(JSON.stringify({ id, method, params }));
    const { result, error } = await promise;
    this.#waiting.delete(id);
    if (error) {
      throw new Error(`${method}: ${error.message}`);
    }
    return result;
  }
}
