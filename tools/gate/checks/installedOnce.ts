import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, passed, type Check } from '../Check.ts';

/** What two copies of are told apart at run time, and cost memory. */
const ONCE = /^@backstage\//;

/** Backstage's packages are installed in one version each. */
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

/** What a lockfile installs in more than one version, a line for each package. */
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
        `${name} is installed as ${installed.join(' and as ')}: "yarn why ${name}" says who asks for it; pin that package to the version that goes with backstage.json`,
    );
}
