import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { z } from 'zod';
import { signalProcess } from '@comptoir/parts/host/signalProcess';
import { createFixture } from '../testing/fixture/createFixture.ts';
import { oddFolder } from '../testing/fixture/oddFolder.ts';
import type { Fixture } from '../testing/fixture/createFixture.ts';
import { eventually } from '../testing/fixture/eventually.ts';
import { freePortOffset } from '../testing/fixture/freePortOffset.ts';

const Environment = z.object({ MONGODB_URI: z.string(), AMQP_URL: z.string() });

it('MongoDB and RabbitMQ start in a folder with every printable character', async () => {
  const fixture = await createFixture(
    { api: { needs: ['mongodb', 'rabbitmq'] } },
    { folder: oddFolder },
  );
  try {
    const { code, stdout } = await fixture.run(['start', '--detach']);
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('api is ready'),
    ]);
    expect(existsSync(join(fixture.varFolder, 'data/rabbitmq/data'))).toBe(
      true,
    );
  } finally {
    await fixture.end();
  }
});

describe('MongoDB and RabbitMQ under npm start', () => {
  let fixture: Fixture;
  let offset: number;
  beforeAll(async () => {
    fixture = await createFixture({ api: { needs: ['mongodb', 'rabbitmq'] } });
    offset = fixture.portOffset;
  });
  afterAll(() => fixture.end());

  const start = () =>
    fixture.run(['start', '--detach'], {
      COMPTOIR_PORT_OFFSET: String(offset),
    });
  const process = async (name: string) => {
    const { processes } = await fixture.status();
    return processes.find(one => one.name === name);
  };
  const withDatabase = async <T>(use: (client: MongoClient) => Promise<T>) => {
    const url = (await process('api'))?.url;
    const response = await fetch(`${url}/environment`);
    const { MONGODB_URI } = Environment.parse(await response.json());
    const client = new MongoClient(MONGODB_URI);
    return use(client).finally(() => client.close());
  };
  const notes = () =>
    withDatabase(client => client.db().collection('notes').countDocuments());

  it('start when a process needs them; each user has rights on its own database only', async () => {
    expect(await start()).toMatchObject({ code: 0 });
    await withDatabase(async client => {
      const note = { text: 'kept' };
      await client.db().collection('notes').insertOne(note);
      const foreign = client.db('products').collection('notes').insertOne(note);
      await expect(foreign).rejects.toThrow('not authorized');
      expect(client.db().databaseName).toBe('api');
    });
  });

  it.each(['mongodb', 'rabbitmq'])(
    'a %s that is stopped is failed, with the reason, until it continues',
    async name => {
      const { pid, url } = (await process(name)) ?? {};
      const port = new URL(url ?? '').port;
      signalProcess(pid ?? 0, 'SIGSTOP');
      await eventually(async () => {
        expect(await process(name)).toMatchObject({ state: 'failed' });
      });
      const { stdout } = await fixture.run(['status']);
      expect(stdout).toMatch(
        new RegExp(
          `${name} +part +failed .*port ${port} does not answer within 2 s`,
        ),
      );
      signalProcess(pid ?? 0, 'SIGCONT');
      await eventually(async () => {
        const running = await process(name);
        expect(running).toMatchObject({ state: 'ready', restarts: 0, pid });
      });
    },
  );

  it('are restarted after SIGKILL, without a restart of their clients', async () => {
    for (const name of ['mongodb', 'rabbitmq']) {
      signalProcess((await process(name))?.pid ?? 0, 'SIGKILL');
    }
    for (const name of ['mongodb', 'rabbitmq']) {
      await eventually(async () => {
        const killed = await process(name);
        expect(killed).toMatchObject({ state: 'ready', restarts: 1 });
      });
    }
    expect(await process('api')).toMatchObject({ state: 'ready', restarts: 0 });
    expect(await notes()).toBe(1);
  });

  it('keep their data after SIGKILL, changed ports and lost passwords', async () => {
    for (const pid of fixture.processes()) {
      signalProcess(pid, 'SIGKILL');
    }
    await fixture.run(['stop']);
    expect(fixture.processes()).toEqual([]);
    writeFileSync(join(fixture.varFolder, 'secrets.json'), '{"mongodb');
    offset = await freePortOffset();
    const { code, stdout } = await start();
    expect(code).toBe(0);
    expect(stdout).toContain('secrets.json was invalid');
    expect(await notes()).toBe(1);
    await fixture.run(['stop']);
  });

  it('print the reset command when their data are corrupt', async () => {
    const folder = 'var/data/mongodb/data';
    for (const file of ['WiredTiger', 'WiredTiger.turtle', 'WiredTiger.wt']) {
      fixture.write(`${folder}/${file}`, 'half');
    }
    const { code, stdout } = await start();
    expect(code).toBe(1);
    expect(stdout).toContain('npm run reset -- mongodb');
    expect(stdout).toContain(
      'api failed: mongodb, which it needs, did not start',
    );
    expect((await fixture.run(['stop'])).code).toBe(0);
    await fixture.run(['reset', 'mongodb', '--yes']);
    expect(await start()).toMatchObject({ code: 0 });
  });
});
