import { join } from 'node:path';
import { Environment } from '../Environment.ts';

/**
 * Starts an environment for a bench, passes it to `use`, and always stops it.
 *
 * @param args - arguments of `npm start`
 */
export async function withEnvironment<T>(
  root: string,
  use: (environment: Environment) => Promise<T>,
  args: readonly string[] = [],
): Promise<T> {
  const environment = Environment.create({
    root,
    folder: join(root, 'var', 'bench', 'environment'),
    portOffset: 4000,
    log: join(root, 'var', 'log', 'bench.log'),
    arguments: args,
  });
  const problem = await environment.start();
  try {
    if (problem !== null) {
      throw new Error(`npm start failed: ${problem}`);
    }
    return await use(environment);
  } finally {
    await environment.stop();
  }
}
