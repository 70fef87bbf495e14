import { answersOnPort } from '../../host/answersOnPort.ts';
import type { ProcessSpec } from '../../process/ProcessSpec.ts';

/**
 * Erlang's port mapper, without which RabbitMQ does not start. Left to itself, RabbitMQ would
 * start one that listens on every interface and outlives it.
 */
export function createEpmdPart(options: {
  epmd: string;
  port: number;
  folder: string;
  env: Readonly<Record<string, string>>;
}): ProcessSpec {
  const { epmd, port } = options;
  return {
    name: 'epmd',
    kind: 'part',
    url: `tcp://127.0.0.1:${port}`,
    healthUrl: null,
    needs: [],
    command: [epmd, '-port', String(port), '-address', '127.0.0.1'],
    cwd: options.folder,
    env: options.env,
    probe: async () =>
      (await answersOnPort(port)) ? undefined : `port ${port} does not answer`,
    startDeadlineMs: 10_000,
    stopDeadlineMs: 2000,
  };
}
