import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const workspace = fileURLToPath(new URL('..', import.meta.url));

/** Runs a program of this workspace with an environment of its own. */
async function run(program: string, env: Record<string, string>) {
  const child = spawn(process.execPath, [program], {
    cwd: workspace,
    env: { PATH: process.env['PATH'], ...env },
  });
  let said = '';
  child.stderr.on('data', chunk => (said += String(chunk)));
  await once(child, 'close');
  return { code: child.exitCode, said };
}

describe('the service', () => {
  it('names every bad key, says no value, and ends with 78', async () => {
    const { code, said } = await run('src/main.ts', {
      PORT: '99999',
      MONGODB_URI: 'http://user:hunter2@nowhere',
      LOG_LEVEL: 'loud',
    });
    expect(code).toBe(78);
    for (const key of [
      'PORT',
      'MONGODB_URI',
      'LOG_LEVEL',
      'AMQP_URL',
      'CURSOR_SECRET',
    ]) {
      expect(said).toContain(`${key}: `);
    }
    expect(said).not.toContain('hunter2');
    expect(said).not.toContain('99999');
  });
});

describe('the seed', () => {
  it('refuses to write outside local mode', async () => {
    const { code, said } = await run('seed/main.ts', {
      MONGODB_URI: 'mongodb://127.0.0.1:1/nowhere',
      COMPTOIR_MODE: 'production',
    });
    expect(code).toBe(1);
    expect(said).toContain('COMPTOIR_MODE is production: nothing was written');
  });
});
