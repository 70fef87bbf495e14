import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAttached } from '@comptoir/commands/runAttached';
import { Environment } from '@comptoir/gitops/environments';
import { parse } from 'yaml';
import { z } from 'zod';
import { PipelineError } from './PipelineError.ts';

const Values = z.looseObject({
  env: z.looseObject({ PUBLIC_URL: z.url() }),
});

/** The files of the storefront's tests that need no address but its own, and no account. */
const PUBLIC_TESTS = ['search.test.ts', 'shelves.test.ts'];

/**
 * Runs the storefront's public tests, or its load test, against an environment. Its address is
 * `PUBLIC_URL` in `gitops/apps/storefront/envs`.
 *
 * @returns the exit code of the tests
 * @throws PipelineError if the environment or its address is unknown
 */
export function testEnvironment(options: {
  root: string;
  test: 'e2e' | 'load';
  environment: string;
}): Promise<number> {
  const { root, test } = options;
  const url = publicUrl(root, options.environment);
  const command =
    test === 'e2e'
      ? [
          'yarn',
          'playwright',
          'test',
          '--project',
          'storefront',
          ...PUBLIC_TESTS,
        ]
      : ['node', join('tools', 'bench', 'shop', 'main.ts'), '--url', url];
  console.log(`testing ${url}`);
  return runAttached(command, {
    cwd: root,
    variables: { STOREFRONT_URL: url },
  });
}

function publicUrl(root: string, name: string): string {
  const { success, data: environment } = Environment.safeParse(name);
  if (!success) {
    throw new PipelineError(
      `“${name}” is no environment: ${Environment.options.join(', ')}.`,
    );
  }
  const path = `gitops/apps/storefront/envs/${environment}.yaml`;
  const parsed = Values.safeParse(
    parse(readFileSync(join(root, path), 'utf8')),
  );
  if (!parsed.success) {
    throw new PipelineError(`${path}: env.PUBLIC_URL must be an address`);
  }
  return parsed.data.env.PUBLIC_URL;
}
