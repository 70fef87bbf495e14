import { join, resolve } from 'node:path';
import { CommandError } from '@comptoir/commands/CommandError';
import { exitWithUsage, readArguments } from '@comptoir/commands/readArguments';
import { GitopsFileError } from '@comptoir/gitops/GitopsFileError';
import { readImageRecord } from '@comptoir/gitops/ImageRecord';
import { readDeployedServices } from '../changes/readDeployedServices.ts';
import { PipelineError } from '../PipelineError.ts';
import { runCommands } from '../runCommands.ts';
import { withRegistry } from '../withRegistry.ts';
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

image and sign sign in to the registry with CI_REGISTRY_USER and CI_REGISTRY_PASSWORD.

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

/** What a command runs. */
interface Selection {
  commands: readonly (readonly string[])[];
  /** The pushed image that they read, by digest; undefined: none. */
  image?: string;
}

async function run(): Promise<number> {
  const { commands, image } = await select();
  if (values.print) {
    commands.forEach(one => console.log(one.join(' ')));
    return 0;
  }
  return image === undefined
    ? runCommands(commands, { cwd: root })
    : withRegistry({ image, environment: process.env }, variables =>
        runCommands(commands, { cwd: root, variables }),
      );
}

async function select(): Promise<Selection> {
  const [command, service, ...more] = positionals;
  const whole = { secrets: secretScan, dependencies: dependencyScan };
  if (command === 'secrets' || command === 'dependencies') {
    return service === undefined ? { commands: whole[command]() } : refuse();
  }
  if (service === undefined || more.length > 0) {
    return refuse();
  }
  if (command === 'sast') {
    return { commands: sourceScan(await folderOf(service)) };
  }
  const ofImage = { image: imageScan, sign: signature };
  if (command === 'image' || command === 'sign') {
    const image = imageOf(service);
    return { commands: ofImage[command](image, sbomPath(service)), image };
  }
  return refuse();
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
  const isExpected =
    error instanceof PipelineError ||
    error instanceof GitopsFileError ||
    error instanceof CommandError;
  if (!isExpected) {
    throw error;
  }
  console.error(error.message);
  return 1;
}
