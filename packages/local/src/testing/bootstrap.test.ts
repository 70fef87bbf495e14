import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { runCli } from './fixture/runCli.ts';
import { findOnPath } from '@comptoir/parts/host/findOnPath';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const MAIN = join(ROOT, 'tools', 'bootstrap', 'main.cjs');
const Manifest = z.object({ scripts: z.record(z.string(), z.string()) });

describe('the bootstrap', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'comptoir-bootstrap-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (args: string[], env: Record<string, string> = {}) =>
    runCli({
      args,
      cwd: ROOT,
      main: MAIN,
      env: {
        COMPTOIR_VAR: join(folder, 'var'),
        XDG_CACHE_HOME: join(folder, 'cache'),
        npm_execpath: '',
        // Nothing listens on the port "discard".
        npm_config_registry: 'http://127.0.0.1:9/',
        ...env,
      },
    }).ended;
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, { mode: 0o755 });
  };
  const usePrograms = (...names: string[]) => {
    const programs = join(folder, 'programs');
    mkdirSync(programs);
    for (const name of names) {
      const found = findOnPath(name, process.env['PATH'] ?? '');
      if (found) {
        symlinkSync(found, join(programs, name));
      }
    }
    return { PATH: programs };
  };

  /** Runs `then` while holding the lock. */
  const startWithLock = (then: string) => {
    write(
      'lock.mjs',
      `import { withLock } from ${JSON.stringify(join(dirname(MAIN), 'withLock.mjs'))};
      const file = process.argv.at(-1); process.argv.pop();
      await withLock(file, async () => { console.log('acquired'); ${then} ${then && '; await new Promise(() => {})'} }, console.log);`,
    );
    return runCli({
      args: ['holder', join(folder, 'lock')],
      cwd: folder,
      main: join(folder, 'lock.mjs'),
      env: {},
    });
  };

  it('reports the failed step and the reason when the registry cannot be reached', async () => {
    const { code, stderr } = await run(['start']);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /✗ Download @yarnpkg\/cli-dist 4\.\d+\.\d+, once \(\d+\.\d s\)/,
    );
    expect(stderr).toContain('the package registry cannot be reached');
    expect(stderr).toContain(join(folder, 'var', 'log', 'bootstrap.log'));
  });

  it('repeats an incomplete download', async () => {
    const cached = 'cache/comptoir/yarnpkgcli-dist-4.13.0';
    write(`${cached}/node_modules/@yarnpkg/cli-dist/bin/yarn.js`, 'half of it');
    write(`${cached}/complete.json`, '{"size":2816214}');
    const { stderr } = await run(['start']);
    expect(stderr).toContain('✗ Download @yarnpkg/cli-dist');
  });

  it('reports the packages to install when it has no rights to install them', async () => {
    const { code, stderr } = await run(['test'], usePrograms('python3'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/✗ Install system packages: .*chromium/);
    expect(stderr).toMatch(
      /an administrator must run: apt-get install -y .*chromium/,
    );
  });

  it.each([
    [
      'e2e',
      /✗ Install system packages: chromium( chromium-headless-shell)? \(/,
    ],
    ['load', /✗ Download @yarnpkg/],
    ['changes', /✗ Download @yarnpkg/],
  ])(
    'installs the browser only for the tests that use it: pipeline %s',
    async (name, step) => {
      const { code, stderr } = await run(['pipeline', name], usePrograms());
      expect([code, stderr.match(/✗/g)]).toEqual([1, ['✗']]);
      expect(stderr).toMatch(step);
    },
  );

  it('requires no packages of servers that are provided, and no browser', async () => {
    const { stderr } = await run(['start'], {
      ...usePrograms('node'),
      AMQP_URL: 'amqp://elsewhere',
      MONGODB_URI: 'mongodb://elsewhere',
    });
    expect(stderr).not.toMatch(/rabbitmq-server|libcurl4|python3-pip|chromium/);
  });

  it('lists its commands, which are those of the scripts in package.json', async () => {
    const { scripts } = Manifest.parse(
      JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')),
    );
    const started = Object.values(scripts).flatMap(
      script =>
        /^node tools\/bootstrap\/main\.cjs (\S+)/.exec(script)?.[1] ?? [],
    );

    const { code, stderr } = await run(['launch']);
    expect(code).toBe(2);
    const named =
      /The commands are (.*)\./.exec(stderr)?.[1]?.split(', ') ?? [];
    expect(named.sort()).toEqual([...new Set(started)].sort());
  });

  it.each([
    [
      'an earlier lockfile',
      'of an earlier lockfile',
      /have changed since.*stop --now/s,
    ],
    ['nothing', undefined, /Dependencies are not installed/],
  ])('handles stop when %s is installed', async (_, stamp, message) => {
    cpSync(dirname(MAIN), join(folder, 'tools', 'bootstrap'), {
      recursive: true,
    });
    write('package.json', '{"workspaces":[]}');
    write(
      'packages/local/src/main.ts',
      'console.error(process.argv.slice(2).join(" "))',
    );
    if (stamp) {
      write('node_modules/.comptoir-installed', stamp);
    }
    const { code, stderr } = await runCli({
      args: ['stop', '--now'],
      cwd: folder,
      main: join(folder, 'tools', 'bootstrap', 'main.cjs'),
      env: {},
    }).ended;
    expect(stderr).toMatch(message);
    expect(code).toBe(0);
  });

  it('names a folder from which Node loads no modules', async () => {
    const odd = join(folder, 'a\\b');
    cpSync(dirname(MAIN), odd, { recursive: true });
    const { code, stderr } = await runCli({
      args: ['start'],
      cwd: folder,
      main: join(odd, 'main.cjs'),
      env: {},
    }).ended;
    expect(code).toBe(1);
    expect(stderr).toContain(odd);
    expect(stderr).toContain('backslash');
  });

  it('waits for the process that holds a lock, and names it', async () => {
    const holder = startWithLock('process.stdin.resume()');
    await holder.until(/acquired/);
    const waiting = startWithLock('');
    await waiting.until(
      new RegExp(`waits for process ${holder.pid} \\(holder\\), .*/lock`),
    );
    holder.signal('SIGKILL');
    expect((await waiting.ended).stdout).toContain('acquired');
  });

  it.each([
    ['an ended process', { pid: 2 ** 30, startTime: 1, command: 'start' }],
    ['a process whose pid is reused', { pid: process.pid, startTime: 1 }],
    ['an earlier version', process.pid],
  ])('replaces the lock of %s', async (_, content) => {
    write('lock', JSON.stringify(content));
    const { code, stdout } = await startWithLock('').ended;
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'acquired\n' });
  });

  it('rejects an old Node with syntax that it supports', async () => {
    write(
      'old.mjs',
      `Object.defineProperty(process.versions, 'node', { value: '16.20.2' });\nprocess.argv.push('start');\nawait import(${JSON.stringify(MAIN)});\n`,
    );
    const old = join(folder, 'old.mjs');
    const { code, stderr } = await runCli({
      args: [],
      cwd: ROOT,
      main: old,
      env: {},
    }).ended;
    expect(code).toBe(1);
    expect(stderr).toContain('Node 16.20.2 is too old');
  });
});
