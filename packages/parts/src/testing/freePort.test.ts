import { join } from 'node:path';
import { z } from 'zod';
import { freePort } from './freePort.ts';
import { runCommand } from '@comptoir/commands/runCommand';

/** Enough ports that random choices of two processes without claims would collide. */
const MANY = 800;

it('returns unique ports across processes, below the kernel’s ephemeral ports', async () => {
  const own = await Promise.all(Array.from({ length: MANY }, freePort));
  const module = join(import.meta.dirname, 'freePort.ts');
  const source = `import { freePort } from ${JSON.stringify(module)};
    const ports = await Promise.all(Array.from({ length: ${MANY} }, freePort));
    console.log(JSON.stringify(ports));`;
  const { stdout } = await runCommand([process.execPath, '-e', source], {
    env: {},
  });
  const others = z.array(z.int()).parse(JSON.parse(stdout));
  const all = [...own, ...others];
  expect(new Set(all).size).toBe(2 * MANY);
  expect(Math.max(...all)).toBeLessThan(32_768);
});
