import { discoverProcesses } from '../discovery/discoverProcesses.ts';
import { deploy } from './deploy.ts';
import { imageFiles } from './imageFiles.ts';
import { provideOrigin } from './provideOrigin.ts';

/** Updates the bare repository with the checkout's commits and this machine's images. */
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
  const images = await imageFiles({
    root,
    discovered: discoverProcesses(root),
  });
  await deploy({
    env,
    repository,
    ...images,
    message: 'Run what was built on this machine',
  });
}
