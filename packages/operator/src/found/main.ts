import { resolve } from 'node:path';
import { CommandError } from '@comptoir/commands/CommandError';
import { exitWithUsage, readArguments } from '@comptoir/commands/readArguments';
import { runAttached } from '@comptoir/commands/runAttached';
import { runCommand } from '@comptoir/commands/runCommand';
import { GitopsFileError } from '@comptoir/gitops/GitopsFileError';
import {
  ARGOCD_MANAGER,
  renderFounding,
} from '@comptoir/gitops/renderFounding';
import { findGoProgram } from '@comptoir/parts/goModules/findGoProgram';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';
import { cacheFolderOf } from '@comptoir/parts/host/cacheFolderOf';

const HELP = `npm run found -- <cluster> <repository>

Founds a cluster: from then on its Argo CD applies gitops/ by itself.

  <cluster>      the name of a file of gitops/clusters: nonprod
  <repository>   the URL of the repository that Argo CD reads: https://git.example.com/comptoir.git

  --print        prints the manifests instead of applying them
  --root <folder>  the checkout; by default this one

Applies Argo CD's settings, an empty argocd-secret, the project bootstrap and the set cluster with
kubectl to the current context of KUBECONFIG. Argo CD must be installed in the namespace argocd; it
starts when it has them. Founding again changes nothing that Argo CD does not restore.

The exit code is 0 on success, 1 on failure, 2 when an argument is unknown.
`;

const { values, positionals } = readArguments(HELP, {
  allowPositionals: true,
  options: {
    print: { type: 'boolean', default: false },
    root: { type: 'string' },
  },
});
const [cluster, repository, ...more] = positionals;
if (cluster === undefined || repository === undefined || more.length > 0) {
  exitWithUsage('Pass a cluster and a repository.', HELP);
}
process.exitCode = await found(cluster, repository);

async function found(name: string, url: string): Promise<number> {
  const root = resolve(values.root ?? checkout());
  try {
    const manifests = await renderFounding({
      root,
      repository: url,
      cluster: name,
      helm: findProgram('helm'),
    });
    if (values.print) {
      console.log(manifests);
      return 0;
    }
    return await apply(manifests);
  } catch (error) {
    if (error instanceof GitopsFileError || error instanceof CommandError) {
      console.error(error.message);
      return 1;
    }
    throw error;
  }
}

async function apply(manifests: string): Promise<number> {
  const kubectl = findProgram('kubectl');
  const context = await runAttached([kubectl, 'config', 'current-context']);
  if (context !== 0) {
    return 1;
  }
  const owner = [`--field-manager=${ARGOCD_MANAGER}`, '--force-conflicts'];
  const { code, stdout, stderr } = await runCommand(
    [kubectl, 'apply', '--server-side', ...owner, '-f', '-'],
    { input: manifests },
  );
  console.log(stdout.trim());
  if (code !== 0) {
    console.error(stderr.trim());
    return 1;
  }
  return 0;
}

/** Finds a program on PATH, else in the cache of the platform's programs. */
function findProgram(name: 'helm' | 'kubectl'): string {
  const modules = readGoModules({
    root: checkout(),
    cacheFolder: cacheFolderOf(process.env),
  });
  const path = process.env['PATH'] ?? '';
  const program = findGoProgram(name, { modules, path });
  return program && !program.missing ? program.file : name;
}

function checkout(): string {
  return resolve(import.meta.dirname, '../../../..');
}
