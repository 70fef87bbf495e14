import { createFixture } from '../testing/fixture/createFixture.ts';
import type { Fixture } from '../testing/fixture/createFixture.ts';

describe('a partly written var/', () => {
  let fixture: Fixture;
  beforeEach(async () => {
    fixture = await createFixture({ web: {} });
  });
  afterEach(() => fixture.end());

  it.each([
    ['run/state.json', ''],
    ['run/state.json', '{"startedAt":"2026-'],
    ['run/lock', ''],
    ['run/lock', '{"pid":'],
    ['secrets.json', ''],
    ['secrets.json', '{"mongodbKey":"abc"}'],
  ])('starts with %s containing %j', async (file, content) => {
    fixture.write(`var/${file}`, content);
    expect((await fixture.run(['status'])).code).toBe(0);
    expect((await fixture.run(['start', '--detach'])).code).toBe(0);
    expect((await fixture.status()).processes[0]?.state).toBe('ready');
  });

  it('is reported by path when it cannot be written', async () => {
    fixture.write('var', 'a file where a folder should be');
    const { code, stderr } = await fixture.run(['start']);
    expect(code).toBe(1);
    expect(stderr).toContain(fixture.varFolder);
    expect(stderr).toContain('What to do');
  });
});
