import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@comptoir/parts/testing/freePort';
import { probeHttp } from '@comptoir/parts/probes/probeHttp';
import { signalGroup } from '@comptoir/parts/host/signalGroup';
import { createManagedProcess } from './createManagedProcess.ts';
import type { ManagedProcess } from './createManagedProcess.ts';
import type { ProcessStatus } from './ProcessStatus.ts';

const DEADLINE_MS = 3000;
const SERVER = `require('node:http').createServer((_, response) => response.end('{}')).listen(Number(process.argv[1]), '127.0.0.1')`;

describe('the deadline of a start', () => {
  let folder: string;
  let managed: ManagedProcess;
  let changed = Promise.withResolvers<void>();
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'comptoir-managed-'));
  });
  afterEach(async () => {
    await managed.stop();
    rmSync(folder, { recursive: true });
  });

  const run = async (source: string) => {
    const port = await freePort();
    managed = createManagedProcess({
      spec: {
        name: 'web',
        kind: 'service',
        url: '',
        healthUrl: null,
        needs: [],
        command: [process.execPath, '-e', source, String(port)],
        cwd: folder,
        env: {},
        probe: timeoutMs => probeHttp(`http://127.0.0.1:${port}`, timeoutMs),
        startDeadlineMs: DEADLINE_MS,
        stopDeadlineMs: 1000,
      },
      logFile: join(folder, 'web.log'),
      onChange: () => {
        changed.resolve();
        changed = Promise.withResolvers();
      },
    });
    managed.start();
  };
  const until = async (
    matches: (status: ProcessStatus) => boolean,
  ): Promise<ProcessStatus> => {
    while (!matches(managed.status())) {
      await changed.promise;
    }
    return managed.status();
  };

  it('does not count the time in which the machine does not run the process', async () => {
    await run(SERVER);
    const { group } = await until(status => status.group !== null);
    // Stands for a busy machine: the process would go on, and receives no CPU time.
    signalGroup(group ?? 0, 'SIGSTOP');
    const slow = await until(
      ({ reason, state }) =>
        state === 'failed' || reason?.startsWith('slow') === true,
    );
    expect(slow).toMatchObject({ state: 'starting', restarts: 0 });
    expect(slow.reason).toContain('not ready after 3 s');
    signalGroup(group ?? 0, 'SIGCONT');
    const ready = await until(({ state }) => state === 'ready');
    expect(ready).toMatchObject({ group, restarts: 0, reason: null });
  });

  it.each([
    ['waits without end', 'setInterval(() => {}, 1e6)'],
    ['computes without end', 'for (;;) {}'],
  ])('ends a process that %s', async (_, source) => {
    await run(source);
    const { reason } = await until(({ state }) => state === 'failed');
    expect(reason).toMatch(/^not ready after 3 s: .* does not respond/);
  });

  it('ends a stopped process at a stop', async () => {
    await run(SERVER);
    const { group } = await until(({ state }) => state === 'ready');
    signalGroup(group ?? 0, 'SIGSTOP');
    await managed.stop();
    expect(managed.status()).toMatchObject({ state: 'stopped', pid: null });
  });
});
