import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createFixture } from '../testing/fixture/createFixture.ts';
import type { Fixture } from '../testing/fixture/createFixture.ts';
import { eventually } from '../testing/fixture/eventually.ts';

describe('npm run restart', () => {
  let fixture: Fixture;
  beforeEach(async () => {
    fixture = await createFixture({ api: {}, web: { needs: ['api'] } });
  });
  afterEach(() => fixture.end());

  it('restarts the named processes without counting a failure', async () => {
    const run = fixture.spawn(['start']);
    await run.until(/Ctrl-C stops everything/);
    const pids = async () =>
      (await fixture.status()).processes.map(({ pid }) => pid);
    const before = await pids();
    const { code, stdout } = await fixture.run(['restart', 'web']);
    expect(stdout).toBe('web is ready again\n');
    expect(code).toBe(0);
    const after = await pids();
    expect([after[0], after[1] === before[1]]).toEqual([before[0], false]);
    const { processes } = await fixture.status();
    expect(processes[1]).toMatchObject({ state: 'ready', restarts: 0 });
    const unknown = await fixture.run(['restart', 'web', 'moon']);
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toMatch(/no process moon[^]*the names are api, web/);
    expect(await pids()).toEqual(after);
    await fixture.run(['stop']);
    expect((await fixture.run(['restart', 'web'])).stderr).toContain(
      'Comptoir is not running',
    );
  });

  it('restarts processes after the ones that they need', async () => {
    await fixture.run(['start', '--detach']);
    const starts = () =>
      readFileSync(join(fixture.root, 'services/web/starts'), 'utf8')
        .trim()
        .split('\n').length;
    fixture.write('services/api/broken', '');
    const restart = fixture.spawn(['restart', 'web', 'api']);
    await eventually(async () => {
      const { stdout } = await fixture.run(['status']);
      expect(stdout).toMatch(/api .*exited with code 7/);
      expect(stdout).toMatch(/web .*starting .*after its needs/);
    });
    expect(starts()).toBe(1);
    rmSync(join(fixture.root, 'services/api/broken'));
    expect((await restart.ended).code).toBe(0);
    expect(starts()).toBe(2);

    fixture.write('services/api/broken', '');
    const again = fixture.spawn(['restart', 'web', 'api']);
    await eventually(async () => {
      const { stdout } = await fixture.run(['status']);
      expect(stdout).toMatch(/api .*exited with code 7/);
    });
    expect((await fixture.run(['stop'])).code).toBe(0);
    expect(starts()).toBe(2);
    again.signal('SIGTERM');
    await again.ended;
  });
});
