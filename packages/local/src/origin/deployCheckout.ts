import { discoverProcesses } from '../discovery/discoverProcesses.ts';
import { deploy } from './deploy.ts';
import { git } from './git.ts';
import { MAIN, provideOrigin } from './provideOrigin.ts';
import { releaseFiles } from './releaseFiles.ts';

/** Updates the bare repository with the checkout's commits and the releases of this machine's images. */
export async function deployCheckout(options: {
  /** The checkout. */
  root: string;
  /** The bare repository. */
  repository: string;
  env: Readonly<Record<string, string>>;
  onStep: (step: string) => void;
}): Promise<void> {
  const { root, repository, env, onStep } = options;
  await provideOrigin({ env, repository, checkout: root, onStep });
  const commit = await git({ env, repository }, ['rev-parse', MAIN]);
  const discovered = discoverProcesses(root);
  await deploy({
    env,
    repository,
    write: deployed =>
      releaseFiles({ root, discovered, commit, now: new Date(), deployed }),
    message: 'Run what was built on this machine',
  });
}
