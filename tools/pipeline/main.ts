import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { exitWithUsage, readArguments } from '@comptoir/commands/readArguments';
import { GitopsFileError } from '@comptoir/gitops/GitopsFileError';
import { PipelineError } from './PipelineError.ts';
import { readContext } from './changes/PipelineContext.ts';
import { planPipeline } from './planPipeline.ts';
import { testEnvironment } from './testEnvironment.ts';

const HELP = `npm run pipeline -- <command>

What GitLab's pipelines run besides npm test, npm run deliver and npm run infra.

  changes             finds what changed and writes the jobs to run to
                      var/pipeline/jobs.yml; reads GitLab's predefined variables
  e2e <environment>   runs the storefront's tests that need its public address only
  load <environment>  loads its public address with npm run bench:shop; fails if a
                      figure misses its bound

  --root <folder>     the checkout; by default this one

The exit code is 0 on success, 1 on failure, 2 when the command is unknown.
`;

const { values, positionals } = readArguments(HELP, {
  allowPositionals: true,
  options: { root: { type: 'string' } },
});
const root = resolve(values.root ?? join(import.meta.dirname, '..', '..'));
process.exitCode = await run().catch(explain);

async function run(): Promise<number> {
  const [command, environment = ''] = positionals;
  switch (command) {
    case 'changes':
      return writeJobs();
    case 'e2e':
    case 'load':
      return testEnvironment({ root, test: command, environment });
    default:
      return exitWithUsage(
        command === undefined
          ? 'Pass a command: changes, e2e or load.'
          : `“${positionals.join(' ')}” is unknown.`,
        HELP,
      );
  }
}

async function writeJobs(): Promise<number> {
  const file = join(root, 'var', 'pipeline', 'jobs.yml');
  const text = await planPipeline(root, readContext(process.env));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(text);
  return 0;
}

function explain(error: unknown): number {
  if (error instanceof PipelineError || error instanceof GitopsFileError) {
    console.error(error.message);
    return 1;
  }
  throw error;
}
