import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const cwd = fileURLToPath(new URL('..', import.meta.url));

it('a wrong configuration is refused at start, every key named', async () => {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd,
    env: { MAIL_URL: 'nowhere', PORT: '-1', MONGODB_URI: 'mongodb://x' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(child.exitCode).toBe(78);
  for (const key of ['MAIL_URL', 'PORT', 'AMQP_URL', 'SHOP_URL']) {
    expect(said).toContain(key);
  }
});
