import { resolve } from 'node:path';
import { LocalError } from '@comptoir/parts/errors/LocalError';
import { explain } from '@comptoir/parts/errors/explain';
import { allowedEnvironment } from '@comptoir/parts/host/allowedEnvironment';
import { cacheFolderOf } from '@comptoir/parts/host/cacheFolderOf';
import { programFolder } from '@comptoir/parts/programs/programFolder';
import { provideProgram } from '@comptoir/parts/programs/provideProgram';
import { readArguments } from '@comptoir/commands/readArguments';
import { runLogged } from '@comptoir/commands/runLogged';

const HELP = `npm run docs [-- <folder>]

Builds every documentation site for a portal that serves prebuilt sites.
Default folder: packages/backend/build/docs.
`;

const { positionals } = readArguments(HELP, { allowPositionals: true });
const [folder = 'packages/backend/build/docs'] = positionals;
const root = resolve(import.meta.dirname, '..', '..');
const cacheFolder = cacheFolderOf(process.env);

/** @throws LocalError when mkdocs is missing or refuses a site */
async function buildDocs(): Promise<void> {
  const env = allowedEnvironment(process.env);
  await provideProgram('mkdocs', { cacheFolder, env, onStep: console.log });
  const bin = programFolder('mkdocs', cacheFolder);
  const { code, tail } = await runLogged(
    [
      'yarn',
      'workspace',
      '@comptoir/plugin-techdocs-backend-module-workspaces',
      'build:docs',
      resolve(root, folder),
    ],
    {
      cwd: root,
      variables: { PATH: `${bin}:${process.env['PATH'] ?? ''}` },
      log: resolve(root, 'var', 'log', 'docs.log'),
    },
  );
  if (code === 0) {
    return console.log(tail.trim());
  }
  throw new LocalError({
    what: 'The documentation cannot be built',
    why: tail.trim(),
    remedy: 'correct the page named above, then run npm run docs again',
  });
}

await buildDocs().catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});
