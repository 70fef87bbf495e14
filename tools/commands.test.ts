import { join } from 'node:path';
import { runCommand } from '@comptoir/commands/runCommand';

/** Runs a tool as its script in package.json does. */
const run = (tool: string, ...args: string[]) =>
  runCommand([
    process.execPath,
    join(import.meta.dirname, tool, 'main.ts'),
    ...args,
  ]);

describe.each([
  'gate',
  'bench',
  'bench/shop',
  'chaos',
  'cloud/cost',
  'contracts',
  'docs',
  'pipeline',
  'pipeline/image',
  'pipeline/secure',
])('%s', tool => {
  it('prints its help', async () => {
    const { code, stdout } = await run(tool, '--help');
    expect(stdout).toContain('npm ');
    expect(code).toBe(0);
  });

  it('names an unknown option, prints its help and does nothing', async () => {
    const { code, stdout, stderr } = await run(tool, '--nonsense');
    expect(stderr).toContain("Unknown option '--nonsense'");
    expect(stderr).toContain('npm ');
    expect(stderr).not.toContain('    at ');
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

it.each([
  ['gate', ['--suite', 'nope'], 'There is no suite “nope”'],
  ['bench/shop', ['--rate', '0'], '--rate must be a number above 0, not “0”'],
  ['pipeline', ['deploy'], '“deploy” is unknown'],
  ['pipeline/image', ['push', 'products'], 'Pass build and a service'],
  ['pipeline/secure', ['sign'], '“sign” is unknown'],
  ['contracts', ['--service', 'cart'], 'There is no service “cart”'],
  ['chaos', ['--minutes', 'Infinity'], '--minutes must be a number above 0'],
])('%s refuses %j', async (tool, args, why) => {
  const { code, stderr } = await run(tool, ...args);
  expect(stderr).toContain(why);
  expect(code).toBe(2);
});
