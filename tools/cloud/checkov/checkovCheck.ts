import { join } from 'node:path';
import { runCommand } from '@comptoir/commands/runCommand';
import { LocalError } from '@comptoir/parts/errors/LocalError';
import { allowedEnvironment } from '@comptoir/parts/host/allowedEnvironment';
import { cacheFolderOf } from '@comptoir/parts/host/cacheFolderOf';
import { programFolder } from '@comptoir/parts/programs/programFolder';
import { provideProgram } from '@comptoir/parts/programs/provideProgram';
import {
  failed,
  passed,
  skipped,
  type Check,
  type Outcome,
} from '../../gate/Check.ts';
import { ACCEPTED } from './accepted.ts';
import { CheckovReport, findUnaccepted } from './findUnaccepted.ts';

const NAME = 'checkov';

/** Runs checkov over `terraform/`; skipped where it cannot be installed. */
export function checkovCheck(root: string): Check {
  return {
    name: NAME,
    async run() {
      const cacheFolder = cacheFolderOf(process.env);
      const env = allowedEnvironment(process.env);
      try {
        await provideProgram('checkov', {
          cacheFolder,
          env,
          onStep: () => undefined,
        });
      } catch (error) {
        if (error instanceof LocalError) {
          return skipped(NAME, error.message);
        }
        throw error;
      }
      return scan(root, programFolder('checkov', cacheFolder), env);
    },
  };
}

async function scan(
  root: string,
  bin: string,
  env: Record<string, string>,
): Promise<Outcome> {
  const { stdout, stderr } = await runCommand(
    [
      join(bin, 'checkov'),
      '--directory',
      join(root, 'terraform'),
      '--framework',
      'terraform',
      '--compact',
      '--quiet',
      // The list of policies of a vendor's service, which needs an account.
      '--skip-download',
      '--output',
      'json',
    ],
    { env },
  );
  if (!stdout.trimStart().startsWith('{')) {
    return failed(`checkov wrote no report.\n${stderr}`);
  }
  const report = CheckovReport.parse(JSON.parse(stdout));
  const findings = findUnaccepted(report, ACCEPTED);
  return findings.length === 0
    ? { ...passed(), note: `${report.summary.passed} checks` }
    : failed(findings.join('\n'));
}
