import { execFileSync } from 'node:child_process';
import { failed, passed, type Check } from '../check.ts';
import { findBrokenLinks } from '../documentation/findBrokenLinks.ts';

/** Follows every link and every anchor of every page in the repository; what templates make is followed where it was made. */
export function documentationLinks(root: string): Check {
  return {
    name: 'documentation links',
    run() {
      const pages = execFileSync(
        'git',
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
        { cwd: root, encoding: 'utf8' },
      )
        .split('\0')
        .filter(page => page !== '');
      const broken = pages.flatMap(page => findBrokenLinks(root, page));
      return Promise.resolve(
        broken.length === 0 ? passed() : failed(broken.join('\n')),
      );
    },
  };
}
