import { readOutput } from '@comptoir/commands/readOutput';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { finishSite } from '../src/building/finishSite';
import { composeSite } from '../src/sites/composeSite';
import { readSite, type Site } from '../src/sites/findSite';
import { writeSite } from '../src/sites/writeSite';

const REPOSITORY = resolve(__dirname, '../../..');
const PLACES = ['', 'packages/*/', 'plugins/*/', 'services/*/', 'tools/'];

/**
 * Builds every documentation site of the repository, in the layout that a portal
 * with `techdocs.builder: external` reads. Requires mkdocs on PATH.
 *
 *   node scripts/buildSites.ts <folder>
 */
async function buildSites(target: string): Promise<void> {
  const sites = globSync(
    PLACES.map(place => `${place}catalog-info.yaml`),
    { cwd: REPOSITORY },
  )
    .map(file => readSite(join(REPOSITORY, dirname(file))))
    .filter(site => site !== undefined);
  rmSync(target, { recursive: true, force: true });

  const waiting = [...sites];
  const problems: string[] = [];
  const worker = async () => {
    for (let site = waiting.shift(); site; site = waiting.shift()) {
      const problem = await buildSite(site, target);
      if (problem) {
        problems.push(`${site.folder}: ${problem}`);
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));

  if (problems.length > 0) {
    throw new Error(problems.join('\n'));
  }
  process.stdout.write(`Built ${sites.length} sites in ${target}\n`);
}

/** Builds a site; returns the error, or undefined. */
async function buildSite(
  { folder, path, title }: Site,
  target: string,
): Promise<string | undefined> {
  const source = mkdtempSync(join(tmpdir(), 'comptoir-docs-'));
  try {
    writeSite(composeSite({ folder, title }), source);
    const build = ['mkdocs', 'build', '--strict', '--quiet'];
    const built = join(target, path);
    await readOutput([...build, '--site-dir', built], { cwd: source });
    finishSite(source, built);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    rmSync(source, { recursive: true, force: true });
  }
}

buildSites(resolve(process.argv[2] ?? 'dist/docs')).catch((error: Error) => {
  process.stderr.write(`Cannot build all sites.\n${error.message}\n`);
  process.exitCode = 1;
});
