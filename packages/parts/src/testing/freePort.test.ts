import { join } from 'node:path';
import { z } from 'zod';
import { freePort } from './freePort.ts';
import { runProgram } from '../host/runProgram.ts';

/** So many that two processes which choose by chance would hardly ever share none. */
const MANY = 800;

it('gives no port twice, whichever process asks, and none that the kernel gives away', async () => {
  const own = await Promise.all(Array.from({ length: MANY }, freePort));
  const module = join(import.meta.dirname, 'freePort.ts');
  const source = `import { freePort } from ${JSON.stringify(module)};
    const ports = await Promise.all(Array.from({ length: ${MANY} }, freePort));
    console.log(JSON.stringify(ports));`;
  const { stdout } = await runProgram([process.execPath, '-e', source], {
    env: {},
  });
  const others = z.array(z.int()).parse(JSON.parse(stdout));
  const all = [...own, ...others];
  expect(new Set(all).size).toBe(2 * MANY);
  expect(Math.max(...all)).toBeLessThan(32_768);
});
