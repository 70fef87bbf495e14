import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { CommandError } from '@comptoir/commands/CommandError';
import { exitWithUsage, readArguments } from '@comptoir/commands/readArguments';
import { runGit } from '@comptoir/commands/runGit';
import { GitopsFileError } from '@comptoir/gitops/GitopsFileError';
import { writeImageRecord } from '@comptoir/gitops/ImageRecord';
import { discoverProcesses } from '@comptoir/local/discovery/discoverProcesses';
import { ComposeFile, parseYaml } from '../../compose/ComposeFile.ts';
import { PipelineError } from '../PipelineError.ts';
import { readRegistry } from '../readRegistry.ts';
import { runCommands } from '../runCommands.ts';
import { withRegistry } from '../withRegistry.ts';
import { buildCommands, digestPath, versionOf } from './buildCommands.ts';

const HELP = `npm run image -- build <service> [--push]

Builds the image of a service of docker-compose.yaml with buildah, from the commit of the checkout.

  --push            pushes it to the registry of gitops/clusters and writes its digest to
                    var/pipeline/images/<service>.json, from which npm run deliver releases it
  --print           prints the commands instead of running them
  --root <folder>   the checkout; by default this one

In a pipeline it signs in with CI_REGISTRY_USER and CI_REGISTRY_PASSWORD.

The exit code is 0 on success, 1 on failure, 2 when the command is unknown.
`;

const { values, positionals } = readArguments(HELP, {
  allowPositionals: true,
  options: {
    push: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
    root: { type: 'string' },
  },
});
const [command, service, ...more] = positionals;
if (command !== 'build' || service === undefined || more.length > 0) {
  exitWithUsage('Pass build and a service.', HELP);
}
const root = resolve(values.root ?? join(import.meta.dirname, '../../..'));
process.exitCode = await build(service).catch(explain);

async function build(name: string): Promise<number> {
  const { dockerfile, args } = readBuild(name);
  const commit = (await runGit(['rev-parse', 'HEAD'], { cwd: root })).trim();
  const repository = `${readRegistry(root)}/${name}`;
  const version = versionOf({
    tag: process.env['CI_COMMIT_TAG'] || undefined,
    commit,
  });
  const digestFile = values.push ? digestPath(name) : undefined;
  const commands = buildCommands({
    dockerfile,
    args,
    before: hostCommands(name, dockerfile),
    repository,
    version,
    commit,
    digestFile,
  });
  if (values.print) {
    commands.forEach(one => console.log(one.join(' ')));
    return 0;
  }
  if (digestFile === undefined) {
    return runCommands(commands, { cwd: root });
  }
  mkdirSync(dirname(join(root, digestFile)), { recursive: true });
  const code = await withRegistry(
    { image: repository, environment: process.env },
    variables => runCommands(commands, { cwd: root, variables }),
  );
  if (code !== 0) {
    return code;
  }
  const path = writeImageRecord(root, {
    service: name,
    image: {
      repository,
      digest: readFileSync(join(root, digestFile), 'utf8').trim(),
      version,
      commit,
      builtAt: new Date().toISOString(),
      ...pipeline(),
    },
  });
  console.log(`${path}: written`);
  return 0;
}

function readBuild(name: string) {
  const file = join(root, 'docker-compose.yaml');
  const { services } = ComposeFile.parse(parseYaml(readFileSync(file, 'utf8')));
  const build = services[name]?.build;
  if (!build) {
    throw new PipelineError(`docker-compose.yaml builds no service “${name}”`);
  }
  return build;
}

/** What builds the content of an image whose Dockerfile is in its own package: the portal's. */
function hostCommands(name: string, dockerfile: string): string[][] {
  const own = discoverProcesses(root).find(one => one.name === name);
  const folder = own && relative(root, own.folder);
  return own?.build && folder === dirname(dockerfile)
    ? [
        ['yarn', '--cwd', folder, ...own.build.slice(1)],
        ['node', 'tools/docs/main.ts'],
      ]
    : [];
}

function pipeline(): { pipeline?: string } {
  const url = process.env['CI_PIPELINE_URL'];
  return url ? { pipeline: url } : {};
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
