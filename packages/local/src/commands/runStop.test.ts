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

  it('npm stop ends its processes', async () => {
    const { stdout } = await fixture.run(['stop']);
    expect(stdout).toContain(
      'Ended the remaining processes of a killed run: 1 process.',
    );
    expect(fixture.processes()).toEqual([]);
  });

  it('npm start ends its processes and starts new ones', async () => {
    const { code, stdout } = await fixture.run(['start', '--detach']);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'ended the remaining processes of a killed run: 1 process',
    );
    expect(fixture.processes()).toHaveLength(1);
    expect(fixture.processes()).not.toEqual(orphans);
  });

  it('npm run status reports that no supervisor runs', async () => {
    const { stdout } = await fixture.run(['status']);
    expect(stdout).toContain('Comptoir is not running');
  });
});

describe('npm stop', () => {
  let fixture: Fixture;
  beforeEach(async () => {
    fixture = await createFixture({ web: {} });
  });
  afterEach(() => fixture.end());

  it('reports when nothing runs', async () => {
    const { code, stdout } = await fixture.run(['stop']);
    expect(code).toBe(0);
    expect(stdout).toContain('Comptoir is not running');
  });

  it('does not signal a process that reuses the pid of an earlier supervisor', async () => {
    const own = readProcess(process.pid);
    mkdirSync(join(fixture.varFolder, 'run'), { recursive: true });
    const lock = { pid: process.pid, startTime: (own?.startTime ?? 0) - 1 };
    writeFileSync(join(fixture.varFolder, 'run', 'lock'), JSON.stringify(lock));
    const { stdout } = await fixture.run(['stop']);
    expect(stdout).toContain('Comptoir is not running');
    expect(own && isAlive(own)).toBe(true);
  });

  it('kills a process that ignores SIGTERM', async () => {
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

  it('ends the children of a crashed process', async () => {
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
