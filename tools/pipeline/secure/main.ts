import { join, resolve } from 'node:path';
import { exitWithUsage, readArguments } from '@comptoir/commands/readArguments';
import { runAttached } from '@comptoir/commands/runAttached';
import { GitopsFileError } from '@comptoir/gitops/GitopsFileError';
import { readImageRecord } from '@comptoir/gitops/ImageRecord';
import { readDeployedServices } from '../changes/readDeployedServices.ts';
import { PipelineError } from '../PipelineError.ts';
import {
  dependencyScan,
  imageScan,
  secretScan,
  signature,
  sourceScan,
} from './scanCommands.ts';

const HELP = `npm run secure -- <command>

The security jobs of GitLab's pipelines. They run trivy, semgrep, syft and cosign, which
ci/toolbox.Dockerfile contains.

  secrets            refuses secrets in the checkout
  dependencies       refuses vulnerable packages in yarn.lock, and unsafe Dockerfiles
  sast <service>     analyses the source of a service
  image <service>    scans the image that this pipeline pushed, and writes its SBOM to
                     var/pipeline/sbom/<service>.cdx.json
  sign <service>     signs the image and its SBOM with the job's ID token

  --print            prints the commands instead of running them
  --root <folder>    the checkout; by default this one

The exit code is that of the first command that fails, 2 when the command is unknown.
`;

const { values, positionals } = readArguments(HELP, {
  allowPositionals: true,
  options: {
    print: { type: 'boolean', default: false },
    root: { type: 'string' },
  },
});
const root = resolve(values.root ?? join(import.meta.dirname, '../../..'));
process.exitCode = await run().catch(explain);

async function run(): Promise<number> {
  const commands = await select();
  for (const command of commands) {
    if (values.print) {
      console.log(command.join(' '));
    } else {
      const code = await runAttached(command, { cwd: root });
      if (code !== 0) {
        return code;
      }
    }
  }
  return 0;
}

async function select(): Promise<(readonly string[])[]> {
  const [command, service, ...more] = positionals;
  const whole = { secrets: secretScan, dependencies: dependencyScan };
  if (command === 'secrets' || command === 'dependencies') {
    return service === undefined ? whole[command]() : refuse();
  }
  if (service === undefined || more.length > 0) {
    return refuse();
  }
  switch (command) {
    case 'sast':
      return sourceScan(await folderOf(service));
    case 'image':
      return imageScan(imageOf(service), sbomPath(service));
    case 'sign':
      return signature(imageOf(service), sbomPath(service));
    default:
      return refuse();
  }
}

function refuse(): never {
  return exitWithUsage(
    positionals.length === 0
      ? 'Pass a command: secrets, dependencies, sast, image or sign.'
      : `“${positionals.join(' ')}” is unknown.`,
    HELP,
  );
}

async function folderOf(name: string): Promise<string> {
  const services = await readDeployedServices(root);
  const found = services.find(service => service.name === name);
  if (!found) {
    throw new PipelineError(`gitops/apps has no service “${name}”`);
  }
  return found.folder;
}

function imageOf(service: string): string {
  const { image } = readImageRecord(root, service);
  return `${image.repository}@${image.digest}`;
}

function sbomPath(service: string): string {
  return join('var', 'pipeline', 'sbom', `${service}.cdx.json`);
}

function explain(error: unknown): number {
  if (error instanceof PipelineError || error instanceof GitopsFileError) {
    console.error(error.message);
    return 1;
  }
  throw error;
}
