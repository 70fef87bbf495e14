import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** Runs a tool as its script in package.json does; `code` is its exit code. */
async function run(tool: string, ...args: string[]) {
  return new Promise<{ code: unknown; out: string; err: string }>(resolve => {
    const main = join(import.meta.dirname, tool, 'main.ts');
    execFile(process.execPath, [main, ...args], (error, out, err) =>
      resolve({ code: error?.code ?? 0, out, err }),
    );
  });
}

describe.each([
  ...['gate', 'repair', 'secrets', 'dead-letters'],
  ...['bench', 'bench/shop', 'chaos', 'contracts', 'docs'],
])('%s', tool => {
  it('tells what it can be asked', async () => {
    const { code, out } = await run(tool, '--help');
    expect(out).toContain('npm ');
    expect(code).toBe(0);
  });

  it('names what it does not understand, shows its help, and does nothing', async () => {
    const { code, out, err } = await run(tool, '--nonsense');
    expect(err).toContain("Unknown option '--nonsense'");
    expect(err).toContain('npm ');
    expect(err).not.toContain('    at ');
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});

it.each([
  ['gate', ['--suite', 'nope'], 'There is no suite “nope”'],
  ['bench/shop', ['--rate', '0'], '--rate must be a number above 0, not “0”'],
  ['contracts', ['--service', 'cart'], 'There is no service “cart”'],
  ['secrets', ['seal'], '“seal” is not understood'],
  ['chaos', ['--minutes', 'Infinity'], '--minutes must be a number above 0'],
  ['dead-letters', ['show'], 'show takes one id'],
])('%s refuses %j', async (tool, args, why) => {
  const { code, err } = await run(tool, ...args);
  expect(err).toContain(why);
  expect(code).toBe(2);
});
