import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { definePart } from '../../definePart.ts';
import { writeFileAtomically } from '../../files/writeFileAtomically.ts';
import { probePort } from '../../probes/probePort.ts';
import { systemProgram } from '../../programs/ProgramSource.ts';

const PING = Buffer.from('PING\r\n');
const NAME = 'argocd-redis';

/** Argo CD's cache: a Redis in memory, with a password generated for each run. */
export const argocdRedis = definePart({
  name: NAME,
  group: 'delivery',
  description: 'Argo CD’s cache, with a password generated at each start',
  ports: { main: 8198 },
  programs: { redis: systemProgram('redis-server') },
  needs: [],
  onDemand: true,
  spec: ({ port, program, folder, run }) => {
    const own = join(folder, 'argocd');
    const configuration = join(own, 'redis.conf');
    return {
      url: `redis://127.0.0.1:${port('main')}`,
      command: [program('redis'), configuration],
      prepare: () => {
        mkdirSync(own, { recursive: true, mode: 0o700 });
        // Its working directory is `folder`: a relative path needs no quotes.
        const lines = [
          'bind 127.0.0.1',
          `port ${port('main')}`,
          'save ""',
          'appendonly no',
          'maxmemory 64mb',
          // A process title would overwrite the environment that marks the process.
          'set-proc-title no',
          'maxmemory-policy allkeys-lru',
          'dir ./argocd',
          `requirepass ${run.password(NAME)}`,
        ];
        writeFileAtomically(configuration, `${lines.join('\n')}\n`, 0o600);
      },
      probe: timeoutMs => probePort(port('main'), timeoutMs, PING),
      startDeadlineMs: 10_000,
      stopDeadlineMs: 5000,
    };
  },
});
