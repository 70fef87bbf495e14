import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createFixture } from '../testing/fixture/createFixture.ts';
import type { Fixture } from '../testing/fixture/createFixture.ts';

describe('a process that runs mkdocs', () => {
  let fixture: Fixture;
  const bin = () =>
    join(fixture.root, 'cache/comptoir/mkdocs-techdocs-core-1.7.1/bin');
  const start = (env: Record<string, string>) =>
    fixture.spawn(['start'], {
      XDG_CACHE_HOME: join(fixture.root, 'cache'),
      ...env,
    });
  const writeProgram = (path: string, content: string) => {
    fixture.write(path, content);
    chmodSync(join(fixture.root, path), 0o755);
  };
  beforeEach(async () => {
    fixture = await createFixture({ api: { programs: ['mkdocs'] } });
  });
  afterEach(() => fixture.end());

  it('becomes ready without it, reports why it is missing, and has its folder first on PATH', async () => {
    const run = start({ PATH: join(fixture.root, 'programs') });
    await run.until(/python3 is not on PATH/);
    await run.until(/api is ready/);
    await run.until(/sudo apt-get install python3 python3-venv/);
    const environment = await fixture.get('api', '/environment');
    expect(environment).toContain(`"PATH":"${bin()}:`);
  });

  it('reports a Python that cannot create virtual environments', async () => {
    writeProgram(
      'programs/python3',
      '#!/bin/sh\necho "ensurepip is not available"; exit 1\n',
    );
    const run = start({ PATH: join(fixture.root, 'programs') });
    await run.until(/this Python cannot create virtual environments/);
    await run.until(/api is ready/);
    expect(existsSync(bin())).toBe(false);
  });

  it('skips an installed program', async () => {
    writeProgram(
      'cache/comptoir/mkdocs-techdocs-core-1.7.1/bin/mkdocs',
      '#!/bin/sh\nexit 0\n',
    );
    const run = start({});
    await run.until(/api is ready/);
    await fixture.run(['stop']);
    const { stdout, stderr } = await run.ended;
    expect(stdout + stderr).not.toContain('mkdocs');
  });
});
