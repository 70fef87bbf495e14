import { createFixture } from '../testing/fixture/createFixture.ts';
import type { Fixture } from '../testing/fixture/createFixture.ts';

describe('declarations in package.json files', () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await createFixture({ one: {}, two: {} });
  });
  afterEach(() => {
    fixture.declare('one', {});
    fixture.declare('two', {});
  });
  afterAll(() => fixture.end());

  const refused = async () => {
    const { code, stderr } = await fixture.run(['start']);
    expect(code).toBe(1);
    expect(fixture.processes()).toEqual([]);
    return stderr;
  };

  it('are found without a list', async () => {
    const { processes } = await fixture.status();
    expect(processes.map(({ name, state }) => [name, state])).toEqual([
      ['one', 'stopped'],
      ['two', 'stopped'],
    ]);
  });

  it('must not declare the same name', async () => {
    fixture.declare('two', { name: 'one' });
    const stderr = await refused();
    expect(stderr).toContain('Two processes declare the name one');
    expect(stderr).toContain(
      'services/one/package.json and in services/two/package.json',
    );
  });

  it('must not declare the same port', async () => {
    fixture.declare('two', { port: 4000 });
    const stderr = await refused();
    expect(stderr).toContain('Two processes declare the port 4000');
    expect(stderr).toContain(
      'services/one/package.json and in services/two/package.json',
    );
  });

  it('must not declare the port of a part', async () => {
    fixture.declare('one', { port: 27_117 });
    const stderr = await refused();
    expect(stderr).toContain('packages/parts');
    expect(stderr).toContain('services/one/package.json');
  });

  it.each([
    [{ port: 'many' }, 'comptoir.process.port'],
    [{ health: 'ready' }, 'comptoir.process.health'],
    [{ start: [] }, 'comptoir.process.start'],
    [{ kind: 'server' }, 'comptoir.process.kind'],
    [{ bild: ['yarn'] }, '"bild"'],
  ])('%j is rejected with its key', async (declaration, key) => {
    fixture.declare('two', declaration);
    const stderr = await refused();
    expect(stderr).toContain('services/two/package.json');
    expect(stderr).toContain(key);
  });

  it('must not need an undeclared process', async () => {
    fixture.declare('two', { needs: ['three'] });
    expect(await refused()).toContain(
      'services/two/package.json needs three, which is not declared',
    );
  });

  it('must not form a cycle of needs', async () => {
    fixture.declare('one', { needs: ['two'] });
    fixture.declare('two', { needs: ['one'] });
    expect(await refused()).toContain('one needs two needs one');
  });

  it('must be valid JSON', async () => {
    fixture.write('services/two/package.json', '{"name": "two",');
    expect(await refused()).toContain('services/two/package.json');
  });
});
