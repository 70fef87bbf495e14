import { globSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { parseAllDocuments, stringify } from 'yaml';
import { z } from 'zod';
import { addonRecordPath } from '@comptoir/gitops/AddonRecord';
import { readAddons, type NamedAddon } from '@comptoir/gitops/readAddons';
import { findGoProgram } from '@comptoir/parts/goModules/findGoProgram';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';
import { cacheFolderOf } from '@comptoir/parts/host/cacheFolderOf';
import { BOOTSTRAP_ADDONS, bootstrapAddons } from '../bootstrapAddons.ts';
import { DryRun } from './DryRun.ts';
import { recordAddon } from './recordAddon.ts';

/**
 * Records add-ons: `record-addon <name>[=<folder of the upstream source>]… [--kinds <file or
 * folder>]…`. Run it after a change of the version, the values or the manifests.
 */
const HEAD =
  '# Recorded by `yarn workspace @comptoir/tools record-addon`; do not edit.\n';

const root = resolve(import.meta.dirname, '..', '..', '..');
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    kinds: { type: 'string', multiple: true, default: [] },
    cluster: {
      type: 'string',
      multiple: true,
      default: ['nonprod', 'production'],
    },
  },
});
const addons = await readAddons(root);
const wanted = positionals.map(argument => {
  const [name = '', source] = argument.split('=');
  return { named: addonNamed(name), source };
});
await writeFile(join(root, BOOTSTRAP_ADDONS), await bootstrapAddons(root));
const kubectl = kubectlFile();
const dryRun = await DryRun.start(root, kubectl);
try {
  await dryRun.create(values.kinds.flatMap(readKinds));
  for (const { named, source } of wanted) {
    const text = await recordAddon({
      root,
      named,
      source: source === undefined ? undefined : resolve(source),
      clusters: values.cluster,
      kubectl,
      dryRun,
    }).then(
      record => HEAD + stringify(record),
      (error: unknown) => report(named.name, error),
    );
    if (text !== undefined) {
      const file = addonRecordPath(named.name);
      const style = { parser: 'yaml', singleQuote: true };
      await writeFile(join(root, file), await format(text, style));
      console.log(`${file} is written`);
    }
  }
  await writeFile(join(root, BOOTSTRAP_ADDONS), await bootstrapAddons(root));
} finally {
  await dryRun.stop();
}

/** The other add-ons are recorded all the same. */
function report(name: string, error: unknown): undefined {
  console.error(
    `${name}: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}

function addonNamed(name: string): NamedAddon {
  const named = addons.find(one => one.name === name);
  if (!named) {
    throw new Error(`gitops/addons has no ${name}: name one of its folders`);
  }
  return named;
}

function kubectlFile(): string {
  const modules = readGoModules({
    root,
    cacheFolder: cacheFolderOf(process.env),
  });
  const found = findGoProgram('kubectl', { modules, path: '' });
  if (!found || found.missing) {
    throw new Error('kubectl is not built: npm run platform:build -- kube');
  }
  return found.file;
}

/** Reads the kinds of a file, or of every file below a folder. */
function readKinds(path: string): object[] {
  const Kind = z.looseObject({ kind: z.literal('CustomResourceDefinition') });
  const files = statSync(path).isDirectory()
    ? globSync('**/*.yaml', { cwd: path }).map(file => join(path, file))
    : [path];
  return files
    .filter(file => basename(file) !== 'kustomization.yaml')
    .flatMap(file => parseAllDocuments(readFileSync(file, 'utf8')))
    .map<unknown>(document => document.toJS())
    .flatMap(one => Kind.safeParse(one).data ?? []);
}
