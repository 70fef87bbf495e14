import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { freePort } from '@comptoir/parts/testing/freePort';
import { runCommand } from '@comptoir/commands/runCommand';
import { createFixture } from '../testing/fixture/createFixture.ts';
import type { Fixture } from '../testing/fixture/createFixture.ts';
import { writeTinyModule } from '../testing/fixture/writeTinyModule.ts';

describe('npm run platform:bundle', () => {
  let fixture: Fixture;
  let bundle: string;
  const tools = () => `${join(fixture.root, 'programs')}:/usr/bin:/bin`;
  const run = (args: readonly string[], env: Record<string, string> = {}) =>
    fixture.run(args, {
      PATH: tools(),
      XDG_CACHE_HOME: join(fixture.root, 'cache'),
      ...env,
    });
  const tiny = (path = '') =>
    join(fixture.root, 'cache/comptoir/tiny-1.2.3', path);
  /** Builds like another machine: with an empty cache and without Go. */
  const buildElsewhere = (from: string) => {
    rmSync(join(fixture.root, 'cache'), { recursive: true, force: true });
    rmSync(join(fixture.root, 'programs'), { recursive: true, force: true });
    return run(['platform:build'], { COMPTOIR_PLATFORM_BUNDLE: from });
  };
  const repack = async (change: () => void) => {
    const folder = join(fixture.root, 'repacked');
    fixture.write('repacked/.keep', '');
    const env = { PATH: '/usr/bin:/bin' };
    await runCommand(['tar', '-xzf', bundle, '-C', folder], { env });
    change();
    await runCommand(['tar', '-czf', bundle, '-C', folder, '.'], { env });
  };
  beforeEach(async () => {
    fixture = await createFixture({ web: {} });
    writeTinyModule(fixture);
    bundle = join(fixture.root, 'var/platform-bundle.tar.gz');
    expect((await run(['platform:build'])).code).toBe(0);
    const { code, stdout } = await run(['platform:bundle']);
    expect(code).toBe(0);
    expect(stdout).toContain(bundle);
  });
  afterEach(() => fixture.end());

  it('contains a module that only tests use if it is built', async () => {
    writeTinyModule(fixture, { testOnly: true });
    const other = {
      version: '1.0.0',
      order: 2,
      programs: { other: 'o.org/o' },
      testOnly: true,
    };
    fixture.write('packages/parts/go/other/module.json', JSON.stringify(other));
    expect((await run(['platform:bundle'])).code).toBe(0);
    await buildElsewhere(bundle);
    expect(existsSync(tiny('tiny'))).toBe(true);
  });

  it('replaces Go and the build on another machine', async () => {
    const { code, stdout } = await buildElsewhere(bundle);
    expect(code).toBe(0);
    expect(stdout).toMatch(/tiny 1\.2\.3 is unpacked: \d+ MB/);
    const env = { PATH: '/usr/bin:/bin' };
    const ran = await runCommand([tiny('tiny')], { env });
    expect(ran).toMatchObject({ code: 0, stdout: 'whole\n' });
    expect(existsSync(tiny('rules/one.yaml'))).toBe(true);
    expect(existsSync(join(fixture.root, 'cache/comptoir/go-build'))).toBe(
      false,
    );
  });

  it('is downloaded from a URL', async () => {
    const content = readFileSync(bundle);
    const port = await freePort();
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/bundle' ? 200 : 404;
      response.end(content);
    }).listen(port, '127.0.0.1');
    await once(server, 'listening');
    try {
      const address = `http://127.0.0.1:${port}`;
      const refused = await buildElsewhere(`${address}/moon`);
      expect(refused.code).toBe(1);
      expect(refused.stderr).toContain('status 404');
      expect((await buildElsewhere(`${address}/bundle`)).code).toBe(0);
      expect(existsSync(tiny('tiny'))).toBe(true);
    } finally {
      server.close();
    }
  });

  it.each([
    ['changed', 'does not match its checksums'],
    ['cut short', 'cannot be used'],
    ['missing', 'the file does not exist'],
  ])('is rejected when it is %s, and nothing is unpacked', async (how, why) => {
    if (how === 'changed') {
      await repack(() => fixture.write('repacked/tiny-1.2.3/tiny', 'worse'));
    }
    if (how === 'cut short') {
      const whole = readFileSync(bundle);
      fixture.write(
        'var/platform-bundle.tar.gz',
        whole.subarray(0, whole.length / 2).toString('latin1'),
      );
    }
    if (how === 'missing') {
      rmSync(bundle);
    }
    const { code, stderr } = await buildElsewhere(bundle);
    expect(code).toBe(1);
    expect(stderr).toContain(why);
    expect(stderr).toContain('COMPTOIR_PLATFORM_BUNDLE');
    expect(existsSync(tiny())).toBe(false);
  });

  it('builds modules that it lacks in the pinned version', async () => {
    fixture.write(
      'packages/parts/go/tiny/module.json',
      JSON.stringify({
        version: '1.2.4',
        order: 1,
        programs: { tiny: 'example.org/t' },
      }),
    );
    rmSync(tiny(), { recursive: true });
    const { code, stdout } = await run(['platform:build'], {
      COMPTOIR_PLATFORM_BUNDLE: bundle,
    });
    expect(code).toBe(0);
    expect(stdout).toContain('tiny 1.2.4 is built');
  });

  it('is refused while a module is not built', async () => {
    rmSync(tiny(), { recursive: true });
    const { code, stderr } = await run(['platform:bundle']);
    expect(code).toBe(1);
    expect(stderr).toContain('not built yet: tiny');
  });
});
