import { fileURLToPath } from 'node:url';
import { checkConfiguration } from '@comptoir/kit-testing/checkConfiguration';
import { runProgram } from '@comptoir/kit-testing/runProgram';
import { ProductsConfig } from '../src/config.ts';

const workspace = fileURLToPath(new URL('..', import.meta.url));

checkConfiguration({
  workspace,
  schema: ProductsConfig,
  required: {
    MONGODB_URI: 'mongodb://127.0.0.1',
    AMQP_URL: 'amqp://127.0.0.1',
  },
  requiredOutsideLocal: ['CURSOR_SECRET'],
});

test('an invalid value is not printed', async () => {
  const { code, stderr } = await runProgram(workspace, 'src/main.ts', {
    PORT: '99999',
    MONGODB_URI: 'http://user:hunter2@nowhere',
    LOG_LEVEL: 'loud',
  });
  expect(code).toBe(78);
  for (const key of ['PORT', 'MONGODB_URI', 'LOG_LEVEL', 'CURSOR_SECRET']) {
    expect(stderr).toContain(`${key}: `);
  }
  expect(stderr).not.toContain('hunter2');
  expect(stderr).not.toContain('99999');
});

test('the seed refuses to write outside local mode', async () => {
  const { code, stderr } = await runProgram(workspace, 'seed/main.ts', {
    MONGODB_URI: 'mongodb://127.0.0.1:1/nowhere',
    COMPTOIR_MODE: 'production',
  });
  expect(code).toBe(1);
  expect(stderr).toContain('COMPTOIR_MODE is production: nothing was written');
});
