import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, readProcess } from '@comptoir/parts/host/processTable';
import { createFixture } from '../testing/fixture/createFixture.ts';
import type { Fixture } from '../testing/fixture/createFixture.ts';
import { eventually } from '../testing/fixture/eventually.ts';

describe('after a supervisor was killed', () => {
  let fixture: Fixture;
  let orphans: number[];
  beforeEach(async () => {
    fixture = await createFixture({ web: {} });
    const run = fixture.spawn(['start']);
    await run.until(/Ctrl-C stops everything/);
    run.signal('SIGKILL');
    await run.ended;
    orphans = fixture.processes();
    expect(orphans).toHaveLength(1);
  });
  afterEach(() => fixture.end());

  it('npm stop ends what it left behind', async () => {
    const { stdout } = await fixture.run(['stop']);
    expect(stdout).toContain('Ended what a killed run left behind: 1 process.');
    expect(fixture.processes()).toEqual([]);
  });

  it('npm start ends it, too, and starts anew', async () => {
    const { code, stdout } = await fixture.run(['start', '--detach']);
    expect(code).toBe(0);
    expect(stdout).toContain('ended what a killed run left behind: 1 process');
    expect(fixture.processes()).toHaveLength(1);
    expect(fixture.processes()).not.toEqual(orphans);
  });

  it('npm run status says that nothing is in charge', async () => {
    const { stdout } = await fixture.run(['status']);
    expect(stdout).toContain('Comptoir does not run');
  });
});

describe('npm stop', () => {
  let fixture: Fixture;
  beforeEach(async () => {
    fixture = await createFixture({ web: {} });
  });
  afterEach(() => fixture.end());

  it('says when there is nothing to stop', async () => {
    const { code, stdout } = await fixture.run(['stop']);
    expect(code).toBe(0);
    expect(stdout).toContain('Comptoir does not run');
  });

  it('spares a process that was given the pid of a supervisor of old', async () => {
    const own = readProcess(process.pid);
    mkdirSync(join(fixture.varFolder, 'run'), { recursive: true });
    const lock = { pid: process.pid, startTime: (own?.startTime ?? 0) - 1 };
    writeFileSync(join(fixture.varFolder, 'run', 'lock'), JSON.stringify(lock));
    const { stdout } = await fixture.run(['stop']);
    expect(stdout).toContain('Comptoir does not run');
    expect(own && isAlive(own)).toBe(true);
  });

  it('kills a process that does not want to end', async () => {
    fixture.write(
      'services/web/stubborn.mjs',
      `import './server.mjs'; process.removeAllListeners('SIGTERM'); process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);`,
    );
    fixture.declare('web', { start: ['node', 'stubborn.mjs'] });
    await fixture.run(['start', '--detach']);
    await fixture.run(['stop']);
    expect(fixture.processes()).toEqual([]);
    const log = readFileSync(
      join(fixture.varFolder, 'log', 'supervisor.log'),
      'utf8',
    );
    expect(log).toContain('everything is stopped');
  });

  it('ends the children of a process that dies without them', async () => {
    fixture.write(
      'services/web/parent.mjs',
      `import { spawn } from 'node:child_process'; spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']); await import('./server.mjs');`,
    );
    fixture.declare('web', { start: ['node', 'parent.mjs'] });
    await fixture.run(['start', '--detach']);
    expect(fixture.processes()).toHaveLength(2);
    const before = fixture.processes();
    await fixture.get('web', '/crash');
    await eventually(async () => {
      const { processes } = await fixture.status();
      expect(processes[0]).toMatchObject({ state: 'ready', restarts: 1 });
    });
    expect(before.some(pid => fixture.processes().includes(pid))).toBe(false);
    await fixture.run(['stop']);
    expect(fixture.processes()).toEqual([]);
  });
});
