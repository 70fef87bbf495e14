import { join } from 'node:path';
import { runCommand } from '@comptoir/commands/runCommand';

/** Runs a command like its script in package.json. */
const run = (name: string, ...args: string[]) =>
  runCommand([
    process.execPath,
    join(import.meta.dirname, name, 'main.ts'),
    ...args,
  ]);

describe.each(['repair', 'secrets', 'dead-letters', 'found', 'release'])(
  '%s',
  name => {
    it('prints its help', async () => {
      const { code, stdout } = await run(name, '--help');
      expect(stdout).toContain(`npm run ${name}`);
      expect(code).toBe(0);
    });

    it('names an unknown option, prints its help and does nothing', async () => {
      const { code, stdout, stderr } = await run(name, '--nonsense');
      expect(stderr).toContain("Unknown option '--nonsense'");
      expect(stderr).toContain(`npm run ${name}`);
      expect(stderr).not.toContain('    at ');
      expect(stdout).toBe('');
      expect(code).toBe(2);
    });
  },
);

it.each([
  ['secrets', ['seal'], '“seal” is unknown'],
  ['found', ['nonprod'], 'Pass a cluster and a repository'],
  ['release', ['promote', 'products', 'dev'], 'is unknown'],
  [
    'release',
    ['promote', 'products', 'dev', 'moon'],
    '“moon” is no environment',
  ],
  [
    'release',
    ['promote', 'products', 'staging', 'dev'],
    'dev is not above staging',
  ],
  ['dead-letters', ['show'], 'show requires one id'],
  ['dead-letters', ['discard', 'dea_1'], 'requires the reason'],
])('%s refuses %j', async (name, args, why) => {
  const { code, stderr } = await run(name, ...args);
  expect(stderr).toContain(why);
  expect(code).toBe(2);
});
