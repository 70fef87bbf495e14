import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError } from './CommandError.ts';
import { readOutput } from './readOutput.ts';
import { runCommand } from './runCommand.ts';
import { runLogged } from './runLogged.ts';

const node = (source: string, ...args: string[]) => [
  process.execPath,
  '-e',
  source,
  '--',
  ...args,
];

describe('runCommand', () => {
  it('returns both streams and the exit code, and passes arguments unchanged', async () => {
    const source =
      'console.log(process.argv[1]); console.error("why"); process.exitCode = 3';
    const result = await runCommand(node(source, '$HOME "a b"'));
    expect(result).toEqual({
      code: 3,
      stdout: '$HOME "a b"\n',
      stderr: 'why\n',
    });
  });

  it('writes several inputs, and uses the environment and the folder of its options', async () => {
    const source =
      'process.stdin.on("data", d => process.stdout.write(d)).on("end", () => console.log(process.env.WORD, process.env.HOME, process.cwd()))';
    const { stdout } = await runCommand(node(source), {
      input: ['a', Buffer.from('é')],
      env: { WORD: 'here' },
      cwd: '/',
    });
    expect(stdout).toBe('aéhere undefined /\n');
  });

  it('does not fail when the command reads no input', async () => {
    const input = 'x'.repeat(2 ** 20);
    const { code } = await runCommand(['true'], { input });
    expect(code).toBe(0);
  });

  it('reports a program that does not exist as 127', async () => {
    const result = await runCommand(['no-such-program-here']);
    expect(result).toMatchObject({ code: 127, stdout: '' });
    expect(result.stderr).toContain('could not be started');
  });

  it('reports the signal that ended a command', async () => {
    const result = await runCommand(
      node('process.kill(process.pid, "SIGTERM")'),
    );
    expect(result.code).toBe(128 + 15);
    expect(result.stderr).toContain('SIGTERM');
  });

  it('kills a command that exceeds its output limit', async () => {
    const endless = 'setInterval(() => process.stdout.write("x".repeat(999)))';
    const result = await runCommand(node(endless), { maxOutput: 5_000 });
    expect(result.code).toBe(128 + 9);
    expect(result.stderr).toContain('more than 5000 bytes');
    expect(result.stdout.length).toBeLessThanOrEqual(5_000);
  });

  it('kills a command and its child processes when it is aborted', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'commands-'));
    const abort = new AbortController();
    const child =
      'const { pid } = require("node:child_process").spawn("sleep", ["600"]); console.log(pid); setInterval(() => {}, 1000)';
    const log = join(folder, 'log');
    const running = runLogged(node(child), { log, signal: abort.signal });
    const pid = await firstLine(log);
    abort.abort();
    expect(await running).toMatchObject({ code: 128 + 9 });
    // A zombie has an empty command line.
    const commandLine = `/proc/${pid}/cmdline`;
    expect(
      existsSync(commandLine) && readFileSync(commandLine, 'utf8'),
    ).toBeFalsy();
    rmSync(folder, { recursive: true });
  });
});

describe('readOutput', () => {
  it('returns stdout', async () => {
    expect(await readOutput(node('console.log("out")'))).toBe('out\n');
  });

  it('throws an error with the command, its exit code and its last output lines', async () => {
    const command = node('console.error("no\\nroom"); process.exitCode = 4');
    const error = await readOutput(command).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CommandError);
    expect(error).toMatchObject({ command, code: 4, lastLines: 'no\nroom' });
    expect(String(error)).toContain('failed with exit code 4: no\nroom');
  });
});

describe('runLogged', () => {
  it('keeps all output in the log and returns its last lines', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'commands-'));
    const log = join(folder, 'deep', 'log');
    const source = 'for (let i = 0; i < 100; i++) console.log("line", i)';
    const { code, tail } = await runLogged(node(source), { log });
    expect(code).toBe(0);
    expect(readFileSync(log, 'utf8')).toContain('line 0\n');
    expect(tail).not.toContain('line 0\n');
    expect(tail).toContain('line 99\n');
    const missing = await runLogged(['no-such-program-here'], { log });
    expect(missing.code).toBe(127);
    expect(missing.tail).toContain('could not be started');
    rmSync(folder, { recursive: true });
  });
});

async function firstLine(file: string): Promise<string> {
  for (;;) {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const [line = '', ...rest] = text.split('\n');
    if (rest.length > 0) {
      return line;
    }
    await new Promise(setImmediate);
  }
}
