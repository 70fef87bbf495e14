import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from '../host/waitUntil.ts';
import { mongodb } from '../parts/mongodb/mongodb.ts';
import { epmd } from '../parts/rabbitmq/epmd.ts';
import { findPrograms } from '../programs/findPrograms.ts';
import { createTestRun } from '../testing/createTestRun.ts';
import { freePort } from '../testing/freePort.ts';
import { startPart } from '../testing/startPart.ts';
import { testEnvironment } from '../testing/testEnvironment.ts';
import { probePort } from './probePort.ts';

const PING = Buffer.from('ping');

describe('probePort', () => {
  it('names a port on which nothing listens', async () => {
    const port = await freePort();

    expect(await probePort(port, 1000, PING)).toBe(
      `nothing listens on port ${port}`,
    );
  });

  it('does not take an accepted connection for an answer', async () => {
    const port = await freePort();
    const server = createServer().listen(port, '127.0.0.1');

    expect(await probePort(port, 50, PING)).toBe(
      `port ${port} does not answer within 0.05 s`,
    );
    server.close();
  });

  it.each([mongodb, epmd])(
    'finds out that a real $name is stopped, and that it continues',
    async part => {
      const folder = mkdtempSync(join(tmpdir(), 'comptoir-probe-'));
      const run = await createTestRun({ folder, parts: [part] });
      const places = { ...testEnvironment(), modules: [] };
      const { files } = await findPrograms(part, places);
      const spec = part.spec(run, files);
      const started = await startPart(spec);
      try {
        expect(await spec.probe(2000)).toBeUndefined();
        started.freeze();
        expect(await spec.probe(300)).toMatch(
          /^port \d+ does not answer within 0.3 s$/,
        );
        started.thaw();
        const answers = async () => (await spec.probe(2000)) === undefined;
        expect(
          await waitUntil(answers, { deadlineMs: 10_000, everyMs: 20 }),
        ).toBe(true);
      } finally {
        started.thaw();
        await started.stop();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
