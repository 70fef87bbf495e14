import { findAddonMistakes } from '@comptoir/gitops/findAddonMistakes';
import { findClusterMistakes } from '@comptoir/gitops/findClusterMistakes';
import { findFreezeMistakes } from '@comptoir/gitops/findFreezeMistakes';
import { findReleaseMistakes } from '@comptoir/gitops/findReleaseMistakes';
import { History } from '@comptoir/gitops/History';
import { failed, passed, type Check } from '../Check.ts';

/**
 * Checks the clusters, add-ons, releases and freezes of `gitops/`.
 *
 * @param target the commit or branch that the branch is merged into; by default main
 */
export function gitopsFiles(
  root: string,
  target: string | undefined = process.env['CI_MERGE_REQUEST_DIFF_BASE_SHA'],
): Check {
  return {
    name: 'gitops files',
    async run() {
      const history = await History.of(root);
      const { clusters, mistakes } = await findClusterMistakes(root, history);
      mistakes.push(...(await findAddonMistakes(root, clusters)));
      mistakes.push(
        ...(await findReleaseMistakes({ root, clusters, history })),
      );
      const base = await history?.base(target);
      if (history && base !== undefined) {
        const now = new Date();
        const context = { root, history, base, now };
        mistakes.push(...(await findFreezeMistakes(context)));
      }
      if (mistakes.length > 0) {
        return failed(mistakes.join('\n'));
      }
      return base === undefined
        ? { ...passed(), note: 'without a base, freezes are not checked' }
        : passed();
    },
  };
}
