import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createFixture } from '../testing/fixture/createFixture.ts';
import type { Fixture } from '../testing/fixture/createFixture.ts';

describe('npm run reset', () => {
  let fixture: Fixture;
  const has = (path: string) => existsSync(join(fixture.varFolder, path));
  beforeEach(async () => {
    fixture = await createFixture({ web: {} });
    fixture.write('var/data/mongodb/file', '');
    fixture.write('var/portal/catalog.sqlite', '');
    fixture.write('var/log/web.log', '');
  });
  afterEach(() => fixture.end());

  it('removes nothing without a terminal and --yes', async () => {
    const { code, stderr } = await fixture.run(['reset']);
    expect(code).toBe(1);
    expect(stderr).toContain('--yes');
    expect(has('data/mongodb/file')).toBe(true);
  });

  it('removes everything with --yes', async () => {
    expect((await fixture.run(['reset', '--yes'])).code).toBe(0);
    expect(existsSync(fixture.varFolder)).toBe(false);
  });

  it('removes only the data of the named processes', async () => {
    await fixture.run(['reset', 'mongodb', '--yes']);
    expect(has('data/mongodb')).toBe(false);
    expect(has('portal/catalog.sqlite')).toBe(true);
    await fixture.run(['reset', 'portal', '--yes']);
    expect(has('portal')).toBe(false);
    expect(has('log/web.log')).toBe(true);
  });

  it.each(['postgres', '..', '../services', 'data/mongodb'])(
    'rejects the name %s',
    async name => {
      const { code, stderr } = await fixture.run(['reset', name, '--yes']);
      expect(code).toBe(1);
      expect(stderr).toContain(`no data for ${name}`);
      expect(has('data/mongodb/file')).toBe(true);
    },
  );

  it('is rejected during a run', async () => {
    await fixture.run(['start', '--detach']);
    const { code, stderr } = await fixture.run(['reset', '--yes']);
    expect(code).toBe(1);
    expect(stderr).toContain('npm stop');
    expect(has('data/mongodb/file')).toBe(true);
  });
});
