import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, passed, type Check } from '../Check.ts';

/** Packages whose copies are incompatible at run time and cost memory. */
const ONCE = /^@backstage\//;

/** Checks that each Backstage package is installed in one version. */
export function installedOnce(root: string): Check {
  return {
    name: 'one version of each Backstage package',
    async run() {
      const findings = installedTwice(
        await readFile(join(root, 'yarn.lock'), 'utf8'),
      );
      return findings.length === 0 ? passed() : failed(findings.join('\n'));
    },
  };
}

/** Lists the packages that a lockfile installs in more than one version, one line each. */
export function installedTwice(lockfile: string): string[] {
  const versions = new Map<string, string[]>();
  for (const [, name = '', version = ''] of lockfile.matchAll(
    /^ {2}resolution: "(@?[^@"]+)@npm:([^"]+)"$/gm,
  )) {
    if (!ONCE.test(name)) {
      continue;
    }
    versions.set(name, [...(versions.get(name) ?? []), version]);
  }
  return [...versions]
    .filter(([, installed]) => installed.length > 1)
    .map(
      ([name, installed]) =>
        `${name} is installed as ${installed.join(' and as ')}: "yarn why ${name}" lists its dependents; pin the package to the version that belongs to the release in backstage.json`,
    );
}
