import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { PARTS } from '@comptoir/parts/parts';
import { renderDocumentation } from '@comptoir/parts/renderDocumentation';
import { clock } from '../testing/fixture/clock.ts';
import { createFixture } from '../testing/fixture/createFixture.ts';
import type { Fixture } from '../testing/fixture/createFixture.ts';
import { eventually } from '../testing/fixture/eventually.ts';

describe('a part that is declared in one place', () => {
  let fixture: Fixture;
  const portOf = (name: keyof typeof clock.ports) =>
    clock.ports[name] + fixture.portOffset;
  const names = async () =>
    (await fixture.status()).processes.map(({ name }) => name);
  const starts = () =>
    readFileSync(
      join(fixture.varFolder, 'data/platform/clock-starts'),
      'utf8',
    ).split('started').length - 1;
  const whenReady = async () => {
    const find = async () =>
      (await fixture.status()).processes.find(one => one.name === clock.name);
    await eventually(async () =>
      expect(await find()).toMatchObject({ kind: 'part', state: 'ready' }),
    );
    return find();
  };
  beforeEach(async () => {
    fixture = await createFixture(
      { web: {} },
      {
        main: join(import.meta.dirname, '../testing/fixture/clockMain.ts'),
        parts: [...PARTS, clock],
      },
    );
  });
  afterEach(() => fixture.end());

  it('is started, probed, listed, restarted with its data and stopped', async () => {
    expect((await fixture.run(['start', '--detach'])).code).toBe(0);
    const before = await whenReady();
    expect(await names()).toEqual(['web', 'clock']);
    expect(before?.url).toBe(`http://127.0.0.1:${portOf('main')}`);
    for (const port of [portOf('main'), portOf('metrics')]) {
      expect((await fetch(`http://127.0.0.1:${port}`)).status).toBe(200);
    }
    const table = (await fixture.run(['status'])).stdout;
    expect(table).toMatch(/web .*\n *clock +part +ready/);

    const restarted = await fixture.run(['restart', 'clock']);
    expect(restarted.stdout).toBe('clock is ready again\n');
    const after = await whenReady();
    expect(after?.pid).not.toBe(before?.pid);
    expect(starts()).toBe(2);

    expect((await fixture.run(['stop'])).code).toBe(0);
    expect(fixture.processes()).toEqual([]);
    const log = readFileSync(join(fixture.varFolder, 'log/clock.log'), 'utf8');
    expect(log.match(/the clock stops/g)).toHaveLength(2);
  });

  it('is restarted after SIGKILL', async () => {
    await fixture.run(['start', '--detach']);
    process.kill((await whenReady())?.pid ?? 0, 'SIGKILL');
    await eventually(() => expect(starts()).toBe(2));
    expect(await whenReady()).toMatchObject({ restarts: 1 });
  });

  it('is left out with a reason when one of its ports is taken', async () => {
    const port = portOf('metrics');
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    const { code, stdout } = await fixture.run(['start', '--detach']);
    server.close();
    expect(code).toBe(0);
    expect(stdout).toContain(
      `${port}, for clock (metrics): process ${process.pid} (`,
    );
    expect(await names()).toEqual(['web']);
  });

  it.each(['clock', 'backup', 'platform'])(
    'is left out by --without %s',
    async name => {
      const run = await fixture.run(['start', '--detach', '--without', name]);
      expect(run.code).toBe(0);
      expect(await names()).toEqual(['web']);
    },
  );

  it('is listed among the names of --without', async () => {
    const { stderr } = await fixture.run(['start', '--without', 'moon']);
    expect(stderr).toMatch(/the names are web, .*velero, clock, .*platform/);
  });

  it.each([{ name: 'clock' }, { port: clock.ports.metrics }])(
    'reserves %j',
    async declaration => {
      fixture.declare('web', declaration);
      const { code, stderr } = await fixture.run(['start']);
      expect(code).toBe(1);
      expect(stderr).toContain('packages/parts (built in)');
    },
  );

  it('appears in the documentation', () => {
    expect(renderDocumentation([...PARTS, clock])).toMatch(
      /\| `clock` +\| 8300, 8301 \(metrics\) +\| +\| a tiny server of tests +\|/,
    );
  });
});
