import { runGit } from '@comptoir/commands/runGit';
import { failed, passed, type Check } from '../Check.ts';
import { findBrokenLinks } from '../documentation/findBrokenLinks.ts';

/** Follows every link and anchor of every page in the repository. Skeletons of templates are skipped; their rendered pages are checked. */
export function documentationLinks(root: string): Check {
  return {
    name: 'documentation links',
    async run() {
      const listed = await runGit(
        [
          'ls-files',
          '-z',
          '--cached',
          '--others',
          '--exclude-standard',
          '*.md',
          ':!templates/*/skeleton/*',
          ':!templates/*/golden/*',
        ],
        { cwd: root },
      );
      const pages = listed.split('\0').filter(page => page !== '');
      const broken = pages.flatMap(page => findBrokenLinks(root, page));
      return broken.length === 0 ? passed() : failed(broken.join('\n'));
    },
  };
}
