import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runGit } from '@comptoir/commands/runGit';
import { failed, passed, skipped, type Check } from '../Check.ts';
import { breakingChanges } from '../contracts/breakingChanges.ts';

const NAME = 'contracts only grow';
const CONTRACTS = [
  'services/*/openapi.json',
  'services/contracts/asyncapi/*.json',
];

/**
 * Checks that each contract is compatible with every version of it that was
 * committed under the same major version.
 */
export function contractsOnlyGrow(root: string): Check {
  return {
    name: NAME,
    async run() {
      const files = globSync(CONTRACTS, { cwd: root }).sort();
      const isRepository = await git(root, 'rev-parse', 'HEAD').then(
        () => true,
        () => false,
      );
      if (!isRepository) {
        return skipped(
          NAME,
          'this folder is not a git repository, so there is no version to compare with',
        );
      }
      const findings = await Promise.all(
        files.map(file => findingsOf(root, file)),
      );
      const all = findings.flat();
      if (all.length === 0) {
        return passed();
      }
      return failed(
        [
          ...all,
          'Keep the existing operations and fields and add new ones beside them; to remove one, raise the major version in its OpenAPI facts, or make the event a new type (CONTRIBUTING.md, "Contracts").',
        ].join('\n'),
      );
    },
  };
}

async function findingsOf(root: string, file: string): Promise<string[]> {
  const now: unknown = JSON.parse(await readFile(join(root, file), 'utf8'));
  const log = await git(root, 'log', '--format=%h', '--', file);
  const found = new Map<string, string>();
  for (const commit of log.split('\n').filter(Boolean)) {
    const text = await git(root, 'show', `${commit}:${file}`).catch(() => '');
    // The commit that removed it.
    if (text === '') {
      continue;
    }
    for (const change of breakingChanges(JSON.parse(text), now)) {
      if (!found.has(change)) {
        found.set(change, commit);
      }
    }
  }
  return [...found].map(
    ([change, commit]) => `${file}: ${change} (as of ${commit})`,
  );
}

function git(root: string, ...args: string[]): Promise<string> {
  return runGit(args, { cwd: root });
}
