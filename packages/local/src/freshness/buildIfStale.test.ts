import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createFixture } from '../testing/fixture/createFixture.ts';
import type { Fixture } from '../testing/fixture/createFixture.ts';

/** Records each run in a file that is not hashed as a source. */
const BUILD = `
import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
if (existsSync('unbuildable')) { console.error('a semicolon is missing'); process.exit(1); }
mkdirSync('dist', { recursive: true });
mkdirSync('coverage', { recursive: true });
appendFileSync('coverage/builds', process.env.PORT + '\\n');
`;
const SEED = `import { appendFileSync } from 'node:fs'; appendFileSync('coverage/seeds', process.env.PORT + '\\n');`;

describe('builds and seeds', () => {
  let fixture: Fixture;
  const file = (name: string) => join(fixture.root, 'services/web', name);
  const lines = (name: string) =>
    readFileSync(file(name), 'utf8').trim().split('\n');
  const start = async () => {
    const result = await fixture.run(['start', '--detach']);
    await fixture.run(['stop']);
    return result;
  };
  beforeEach(async () => {
    const commands = {
      build: ['node', 'build.mjs'],
      seed: ['node', 'seed.mjs'],
    };
    fixture = await createFixture({ web: commands });
    fixture.write('services/web/server.mjs', 'starts'); // Replaced below.
    fixture.declare('web', {
      ...commands,
      start: ['node', '../../server.mjs'],
    });
    const server = readFileSync(file('server.mjs'), 'utf8');
    fixture.write('server.mjs', server.replace("'starts'", "'../../starts'"));
    fixture.write('services/web/build.mjs', BUILD);
    fixture.write('services/web/seed.mjs', SEED);
  });
  afterEach(() => fixture.end());

  it('builds only when sources changed, and seeds before each start', async () => {
    expect((await start()).stdout).toContain('building');
    expect((await start()).stdout).not.toContain('building');
    fixture.write('services/web/new.mjs', '');
    expect((await start()).stdout).toContain('building');
    rmSync(file('dist'), { recursive: true });
    expect((await start()).stdout).toContain('building');
    // A build does not depend on the run's ports.
    expect(lines('coverage/builds')).toEqual(Array(3).fill('undefined'));
    expect(lines('coverage/seeds')).toEqual(
      Array(4).fill(String(4000 + fixture.portOffset)),
    );
  });

  it('reports why a build failed, and does not start the process', async () => {
    fixture.write('services/web/unbuildable', '');
    const { code, stdout } = await start();
    expect(code).toBe(1);
    expect(stdout).toContain('web failed: its build failed');
    expect(stdout).toContain('a semicolon is missing');
    expect(existsSync(join(fixture.root, 'starts'))).toBe(false);
  });

  it('reports why a seed failed', async () => {
    fixture.write('services/web/seed.mjs', 'throw new Error("no such table")');
    const { code, stdout } = await start();
    expect(code).toBe(1);
    expect(stdout).toContain('web failed: its seed failed');
    expect(existsSync(join(fixture.root, 'starts'))).toBe(false);
  });
});
