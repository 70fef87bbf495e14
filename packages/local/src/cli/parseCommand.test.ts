import { createFixture } from '../testing/fixture/createFixture.ts';
import type { Fixture } from '../testing/fixture/createFixture.ts';

describe('the command line', () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await createFixture({ web: {} });
  });
  afterAll(() => fixture.end());

  it.each(['start', 'dev', 'stop', 'status', 'reset', 'platform:build'])(
    'prints the help of %s',
    async name => {
      const { code, stdout } = await fixture.run([name, '--help']);
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`^npm (run )?${name}`));
    },
  );

  it.each([
    [['launch'], 'unknown command “launch”'],
    [['start', '--jsn'], '--jsn'],
    [['stop', '--detach'], 'stop has no --detach'],
    [['status', 'web'], 'web'],
    [['start', '--without', 'moon'], 'the names are web, epmd, rabbitmq'],
  ])('rejects %j and names the alternatives', async (args, message) => {
    const { code, stderr } = await fixture.run(args);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });

  it.each([
    ['COMPTOIR_PORT_OFFSET', 'lots'],
    ['COMPTOIR_PORT_OFFSET', '-1'],
    ['COMPTOIR_PORT_OFFSET', '30001'],
    ['COMPTOIR_PORT_OFFSET', '0x10'],
    ['COMPTOIR_PORT_OFFSET', '1e3'],
    ['COMPTOIR_PORT_OFFSET', '1.5'],
    ['COMPTOIR_PORT_OFFSET', ' '],
    ['MONGODB_URI', 'http://localhost'],
    ['AMQP_URL', 'localhost:5672'],
  ])('rejects %s=%s and names the variable', async (name, value) => {
    const { code, stderr } = await fixture.run(['status'], { [name]: value });
    expect(code).toBe(1);
    expect(stderr).toContain(name);
  });
});
