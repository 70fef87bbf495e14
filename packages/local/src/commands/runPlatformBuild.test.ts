import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createFixture } from '../testing/fixture/createFixture.ts';
import type { Fixture } from '../testing/fixture/createFixture.ts';
import { eventually } from '../testing/fixture/eventually.ts';
import {
  TINY_SOURCES,
  writeTinyModule,
} from '../testing/fixture/writeTinyModule.ts';

describe('npm run platform:build', () => {
  let fixture: Fixture;
  const inCache = (path: string) => join(fixture.root, 'cache/comptoir', path);
  const env = () => ({
    PATH: `${join(fixture.root, 'programs')}:/usr/bin:/bin`,
    XDG_CACHE_HOME: join(fixture.root, 'cache'),
  });
  const build = (...names: string[]) =>
    fixture.run(['platform:build', ...names], env());
  beforeEach(async () => {
    fixture = await createFixture({ web: {} });
    writeTinyModule(fixture);
  });
  afterEach(() => fixture.end());

  it('installs programs and files in the cache, prints time and size, and removes temporary files', async () => {
    const { code, stdout } = await build();
    expect(code).toBe(0);
    expect(stdout).toMatch(/tiny 1\.2\.3 is built: \d+ s, \d+ MB/);
    const program = readFileSync(inCache('tiny-1.2.3/tiny'), 'utf8');
    expect(program).toContain('whole');
    expect(existsSync(inCache('tiny-1.2.3/rules/one.yaml'))).toBe(true);
    expect(existsSync(inCache('go-build'))).toBe(false);
  });

  it('applies replacements and installs into the folder of their revision', async () => {
    const file = 'cmd/main.go';
    fixture.write(`${TINY_SOURCES}/${file}`, 'listen("0.0.0.0", port)\n');
    for (const own of ['go.mod', 'go.sum']) {
      fixture.write(`${TINY_SOURCES}/${own}`, '');
    }
    const at = (text: string) => ({
      revision: 2,
      replacements: [{ file, text, by: '"127.0.0.1", port' }],
    });
    writeTinyModule(fixture, at('"0.0.0.0", port'));
    expect((await build()).code).toBe(0);
    const program = readFileSync(inCache('tiny-1.2.3-2/tiny'), 'utf8');
    expect(program).toContain('listen("127.0.0.1", port)');
    writeTinyModule(fixture, { ...at('"::", port'), revision: 3 });
    const { code, stdout } = await build();
    expect(code).toBe(1);
    expect(stdout).toContain('cmd/main.go does not contain "::", port exactly');
    expect(existsSync(inCache('tiny-1.2.3-3'))).toBe(false);
  });

  it('keeps its compile cache until every module is built', async () => {
    const other = {
      version: '1.0.0',
      order: 2,
      programs: { other: 'o.org/o' },
    };
    fixture.write('packages/parts/go/other/module.json', JSON.stringify(other));
    await build('tiny');
    expect(existsSync(inCache('go-build/cache'))).toBe(true);
    await build();
    expect(existsSync(inCache('go-build'))).toBe(false);
  });

  it('builds a module that only tests use by its name only', async () => {
    writeTinyModule(fixture, { testOnly: true });
    expect((await build()).code).toBe(0);
    expect(existsSync(inCache('tiny-1.2.3'))).toBe(false);
    expect((await build('tiny')).code).toBe(0);
    expect(existsSync(inCache('tiny-1.2.3/tiny'))).toBe(true);
  });

  it('skips a built module', async () => {
    await build();
    rmSync(join(fixture.root, 'programs/go'));
    const { code, stdout } = await build('tiny');
    expect(code).toBe(0);
    expect(stdout).toContain('tiny 1.2.3 is already built');
  });

  it.each(['SIGINT', 'SIGKILL'] as const)(
    'leaves no partial target after %s, and the next run completes the build',
    async signal => {
      fixture.write(`${TINY_SOURCES}/slow`, '');
      const run = fixture.spawn(['platform:build'], env());
      const half = inCache('go-build/out/tiny/tiny');
      await eventually(() => expect(existsSync(half)).toBe(true));
      run.signal(signal);
      const { code } = await run.ended;
      expect(code).toBe(signal === 'SIGINT' ? 130 : null);
      expect(existsSync(inCache('tiny-1.2.3'))).toBe(false);
      // SIGKILL leaves no time to remove the unfinished program.
      expect(existsSync(half)).toBe(signal === 'SIGKILL');
      rmSync(join(fixture.root, TINY_SOURCES, 'slow'));
      expect((await build()).code).toBe(0);
      const program = readFileSync(inCache('tiny-1.2.3/tiny'), 'utf8');
      expect(program).toContain('whole');
    },
  );

  it.each([
    ['broken', 'undefined: moon', 'log/tiny.build.log'],
    ['full', 'the disk is full', 'tiny 1.2.3'],
  ])(
    'reports why a build is %s, names its log, and leaves no partial target',
    async (how, why, place) => {
      fixture.write(`${TINY_SOURCES}/${how}`, '');
      const { code, stdout } = await build();
      expect(code).toBe(1);
      expect(stdout).toContain('tiny 1.2.3 could not be built');
      expect(stdout).toContain(why);
      expect(stdout).toContain('npm run platform:build -- tiny');
      expect(stdout).toContain(place);
      expect(existsSync(inCache('tiny-1.2.3'))).toBe(false);
    },
  );

  it('needs Go', async () => {
    const { code, stderr } = await fixture.run(['platform:build'], {
      ...env(),
      PATH: join(fixture.root, 'empty'),
    });
    expect(code).toBe(1);
    expect(stderr).toContain('go is not on PATH');
    expect(stderr).toContain('install Go');
  });

  it('rejects an unknown name and an invalid declaration', async () => {
    const unknown = await build('moon');
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain('the names are tiny');
    fixture.write(`${TINY_SOURCES}/module.json`, '{"version":"latest"}');
    const invalid = await build();
    expect(invalid.code).toBe(1);
    expect(invalid.stderr).toContain('module.json: version');
  });

  it('is rejected during another build', async () => {
    fixture.write(`${TINY_SOURCES}/slow`, '');
    const first = fixture.spawn(['platform:build'], env());
    const half = inCache('go-build/out/tiny/tiny');
    await eventually(() => expect(existsSync(half)).toBe(true));
    const { code, stderr } = await build();
    expect(code).toBe(1);
    expect(stderr).toContain(`process ${first.pid} is already building them`);
    rmSync(join(fixture.root, TINY_SOURCES, 'slow'));
    expect((await first.ended).code).toBe(0);
  });
});
