import { readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { StatusReport } from '../cli/StatusReport.ts';
import { createFixture } from '../testing/fixture/createFixture.ts';
import type { Fixture } from '../testing/fixture/createFixture.ts';
import { eventually } from '../testing/fixture/eventually.ts';

describe('npm start', () => {
  let fixture: Fixture;
  beforeEach(async () => {
    const accounts = [{ role: 'guest', email: 'guest@here', password: 'pw' }];
    fixture = await createFixture({
      api: {},
      web: { needs: ['api'], accounts },
    });
  });
  afterEach(() => fixture.end());

  it('starts everything, prints a table, and ends every process on Ctrl-C', async () => {
    const run = fixture.spawn(['start']);
    await run.until(/Ctrl-C stops everything/);
    expect(await fixture.get('web', '/health')).toBeDefined();
    expect(fixture.processes()).toHaveLength(2);
    run.signal('SIGINT');
    const { code, stdout } = await run.ended;
    expect(code).toBe(0);
    expect(fixture.processes()).toEqual([]);
    expect(stdout).toMatch(/\[ +\d+\.\d s] api is ready[^]*web is ready/);
    expect(stdout).toMatch(
      /api +service +ready +\d+ MB +http:\/\/localhost:\d+/,
    );
    expect(stdout).toContain('sign in as guest: guest@here, password pw');
    expect(stdout).toMatch(
      /web stopped[^]*api stopped[^]*everything is stopped/,
    );
  });

  it('returns when ready with --detach; status and stop find the run', async () => {
    expect((await fixture.run(['start', '--detach'])).code).toBe(0);
    const { stdout } = await fixture.run(['status', '--json']);
    const report = StatusReport.parse(JSON.parse(stdout));
    expect(report).toMatchObject({
      accounts: [{ role: 'guest', email: 'guest@here', password: 'pw' }],
      kubeconfig: null,
      argocd: null,
      repository: null,
    });
    const [api] = report.processes;
    const port = 4000 + fixture.portOffset;
    expect(api).toMatchObject({
      name: 'api',
      kind: 'service',
      state: 'ready',
      restarts: 0,
      url: `http://localhost:${port}`,
      healthUrl: `http://127.0.0.1:${port + 1010}/health`,
      log: join(fixture.varFolder, 'log', 'api.log'),
    });
    expect(fixture.processes()).toContain(api?.pid);
    expect(api?.residentBytes).toBeGreaterThan(1e7);
    expect(api?.since).toMatch(/^\d{4}-\d\d-\d\dT/);
    const second = await fixture.run(['start']);
    expect(second.code).toBe(1);
    expect(second.stderr).toContain('Comptoir is already running');
    expect(fixture.processes()).toHaveLength(2);
    expect((await fixture.run(['stop'])).code).toBe(0);
    expect(fixture.processes()).toEqual([]);
    const states = (await fixture.status()).processes.map(one => one.state);
    expect(states).toEqual(['stopped', 'stopped']);
  });

  it('names a checkout without .git, once it begins', async () => {
    const unpacked = await fixture.run(['start', '--detach']);
    expect(unpacked.stdout).toContain(`${fixture.root} has no .git`);
    await fixture.run(['stop']);
    fixture.write('.git/HEAD', '');
    const cloned = await fixture.run(['start', '--detach']);
    expect(cloned.stdout).not.toContain('has no .git');
  });

  it('reports a taken port with its owner, and starts nothing', async () => {
    const port = 4001 + fixture.portOffset;
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    const { code, stderr } = await fixture.run(['start']);
    server.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`${port}, for web: process ${process.pid} (`);
    expect(stderr).toContain('COMPTOIR_PORT_OFFSET');
    expect(fixture.processes()).toEqual([]);
  });

  it('reports a taken system port', async () => {
    const port = 5011 + fixture.portOffset;
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    const { code, stderr } = await fixture.run(['start']);
    server.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`${port}, for web (system): process`);
  });

  it('names a dependency that is down in the status of a ready process', async () => {
    await fixture.run(['start', '--detach']);
    const before = await fixture.run(['status']);
    expect(before.stdout).not.toContain('moon');
    fixture.write('services/web/moonless', '');
    const { stdout } = await fixture.run(['status']);
    expect(stdout).toMatch(/^ *web +service +ready .*moon is down: no moon$/m);
    expect(stdout).not.toMatch(/^ *api .*moon/m);
    const [, web] = (await fixture.status()).processes;
    expect(web).toMatchObject({
      state: 'ready',
      dependencies: [{ name: 'moon', state: 'down', lastError: 'no moon' }],
    });
  });

  it('rejects a port that browsers block', async () => {
    const COMPTOIR_PORT_OFFSET = '2000';
    const { code, stderr } = await fixture.run(['start'], {
      COMPTOIR_PORT_OFFSET,
    });
    expect(code).toBe(1);
    expect(stderr).toContain('Port 6000, for api, cannot be used');
    expect(fixture.processes()).toEqual([]);
  });

  it('restarts a crashed process with a growing delay and reports it', async () => {
    const run = fixture.spawn(['start']);
    await run.until(/Ctrl-C stops everything/);
    await fixture.get('api', '/crash');
    await run.until(/api failed: exited with code 3; restarts in 0.25 s/);
    await run.until(/api is ready again \(restart 1\)/);
    await fixture.get('api', '/crash');
    await run.until(/restarts in 0.5 s\n +see .*api.log/);
    await run.until(/api is ready again \(restart 2\)/);
    const { stdout } = await fixture.run(['status']);
    expect(stdout).toMatch(/api .* restarted 2 times/);
    expect(stdout).toMatch(/web .*\d+\n/);
    const starts = readFileSync(
      join(fixture.root, 'services/web/starts'),
      'utf8',
    );
    expect(starts.trim().split('\n')).toHaveLength(1);
  });

  it('reports why a running process is unready, without restarting it', async () => {
    const run = fixture.spawn(['start']);
    await run.until(/Ctrl-C stops everything/);
    fixture.write('services/web/unready', '');
    await run.until(/web failed: not ready \(503, moon no moon\)/);
    await eventually(async () => {
      const { processes } = await fixture.status();
      expect(processes[1]).toMatchObject({ state: 'failed', restarts: 0 });
    });
  });

  it('with --detach, names what did not start, keeps the rest running, and starts it once it can', async () => {
    fixture.declare('web', { needs: [] });
    fixture.declare('api', { needs: ['broken'] });
    fixture.declare('broken', { port: 4002 });
    fixture.write('services/broken/broken', '');
    const { code, stdout } = await fixture.run(['start', '--detach']);
    expect(code).toBe(1);
    expect(stdout).toContain('broken failed: exited with code 7');
    expect(stdout).toContain(
      'api failed: broken, which it needs, did not start',
    );
    expect(stdout).toContain('These processes did not start: api, broken.');
    expect(stdout).toContain('Stop with npm stop');
    expect(await fixture.get('web', '/health')).toBeDefined();
    rmSync(join(fixture.root, 'services/broken/broken'));
    await eventually(async () => {
      const { processes } = await fixture.status();
      expect(processes.map(({ state }) => state)).toEqual([
        'ready',
        'ready',
        'ready',
      ]);
    });
  });

  it('has one supervisor when several are started at once', async () => {
    fixture.write('var/run/lock', '{"pid":1,"startTime":0}');
    const runs = [1, 2, 3].map(() => fixture.spawn(['start', '--detach']));
    const results = await Promise.all(runs.map(run => run.ended));
    expect(results.map(({ code }) => code).sort()).toEqual([0, 1, 1]);
    const output = results.map(({ stdout }) => stdout).join('');
    expect(output.match(/Comptoir is already running/g)).toHaveLength(2);
    expect(fixture.processes()).toHaveLength(2);
  });

  it('reloads a changed source under npm run dev', async () => {
    const dev = ['node', '--watch', 'server.mjs'];
    fixture.declare('api', { dev, build: ['node', 'none.mjs'] });
    const run = fixture.spawn(['dev']);
    await run.until(/Ctrl-C stops everything/);
    const file = join(fixture.root, 'services/api/server.mjs');
    const source = readFileSync(file, 'utf8');
    fixture.write(
      'services/api/server.mjs',
      source.replace('JSON.stringify(process.env)', 'process.env.NODE_ENV'),
    );
    await eventually(async () => {
      expect(await fixture.get('api', '/environment')).toBe('development');
    });
    run.signal('SIGTERM');
    await run.ended;
    expect(fixture.processes()).toEqual([]);
  });

  it('checks and passes the additional ports of npm run dev', async () => {
    const dev = ['node', 'server.mjs'];
    fixture.declare('api', { dev, devPorts: { SOURCES_PORT: 4050 } });
    const port = 4050 + fixture.portOffset;
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    const { stderr } = await fixture.run(['dev']);
    expect(stderr).toContain(`${port}, for api (sources): process`);
    server.close();
    const run = fixture.spawn(['dev']);
    await run.until(/Ctrl-C stops everything/);
    expect(await fixture.get('api', '/environment')).toContain(
      `"SOURCES_PORT":"${port}"`,
    );
  });

  it('leaves out what --without names', async () => {
    await fixture.run(['start', '--detach', '--without', 'api']);
    const { processes } = await fixture.status();
    expect(processes.map(one => [one.name, one.state])).toEqual([
      ['web', 'ready'],
    ]);
  });

  it('passes only the declared environment to a process', async () => {
    await fixture.run(['start', '--detach', '--as', 'ada'], { MY_TOKEN: 'x' });
    const answer = await fixture.get('api', '/environment');
    const environment: unknown = JSON.parse(answer ?? '');
    const [api, web, apiSystem, webSystem] = [4000, 4001, 5010, 5011].map(
      port => port + fixture.portOffset,
    );
    expect(environment).toMatchObject({
      COMPTOIR_MODE: 'local',
      COMPTOIR_VAR: fixture.varFolder,
      COMPTOIR_AS: 'ada',
      COMPTOIR_AS_NAME: 'ada',
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
      HOST: '127.0.0.1',
      PORT: String(api),
      SYSTEM_PORT: String(apiSystem),
      PUBLIC_URL: `http://localhost:${api}`,
      API_URL: `http://127.0.0.1:${api}`,
      WEB_URL: `http://127.0.0.1:${web}`,
      COMPTOIR_READINESS_TARGETS: JSON.stringify({
        api: `http://127.0.0.1:${apiSystem}/health`,
        web: `http://127.0.0.1:${webSystem}/health`,
      }),
      COMPTOIR_PROCESS_LINKS: JSON.stringify({
        api: {
          health: `http://localhost:${apiSystem}/health`,
          log: join(fixture.varFolder, 'log', 'api.log'),
        },
        web: {
          health: `http://localhost:${webSystem}/health`,
          log: join(fixture.varFolder, 'log', 'web.log'),
        },
      }),
    });
    expect(environment).not.toHaveProperty('MY_TOKEN');
    expect(environment).not.toHaveProperty('MONGODB_URI');
  });

  it('fills COMPTOIR_AS into the accounts of the report', async () => {
    fixture.declare('api', {
      accounts: [{ role: 'guest', email: '${COMPTOIR_AS}', password: '' }],
    });
    await fixture.run(['start', '--detach', '--as', 'ada']);
    expect((await fixture.status()).accounts).toContainEqual({
      role: 'guest',
      email: 'ada',
      password: '',
    });
  });

  it('generates the secrets that a process declares, and keeps them', async () => {
    fixture.declare('api', {
      secrets: ['SEED_PASSWORD'],
      environment: { SHOP_URL: '${WEB_URL}/shop' },
      accounts: [{ role: 'staff', email: 'a@b', password: '${SEED_PASSWORD}' }],
    });
    const passwords: string[] = [];
    for (const _ of ['first start', 'second start']) {
      await fixture.run(['start', '--detach']);
      const [account] = (await fixture.status()).accounts;
      const environment = await fixture.get('api', '/environment');
      expect(account?.password).toMatch(/^[\w-]{16}$/);
      expect(JSON.parse(environment ?? '')).toMatchObject({
        SEED_PASSWORD: account?.password,
        SHOP_URL: `http://127.0.0.1:${4001 + fixture.portOffset}/shop`,
      });
      passwords.push(account?.password ?? '');
      await fixture.run(['stop']);
    }
    expect(passwords[0]).toBe(passwords[1]);
  });

  it('rejects a reference to an unknown variable', async () => {
    fixture.declare('api', { environment: { SHOP_URL: '${SHOPP_URL}' } });
    const { code, stderr } = await fixture.run(['start']);
    expect(code).toBe(1);
    expect(stderr).toContain('services/api/package.json');
    expect(stderr).toContain('${SHOPP_URL}');
  });

  it('stores its secrets readable by their owner only', async () => {
    await fixture.run(['start', '--detach']);
    const { mode } = statSync(join(fixture.varFolder, 'secrets.json'));
    expect(mode & 0o777).toBe(0o600);
  });
});
