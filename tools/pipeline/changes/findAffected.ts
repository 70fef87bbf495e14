import type { Affected } from './Affected.ts';
import { areaOf, type Area, type NamedArea } from './areaOf.ts';
import { findDependants } from './findDependants.ts';
import type { Repository } from './Repository.ts';

/** Suites that run the shop's services. */
const SHOP_SUITES = ['contracts', 'kill', 'operations'];

/**
 * Finds what changed files affect, by the dependencies between workspaces: a change of a library
 * affects every workspace that depends on it.
 *
 * @param files paths relative to the root; undefined for a change of everything
 */
export function findAffected(
  repository: Repository,
  files: readonly string[] | undefined,
): Affected {
  const { workspaces, services, environments } = repository;
  const areas = (files ?? ['package.json']).map(file =>
    areaOf(file, repository),
  );
  const has = (kind: Area['kind']) => areas.some(area => area.kind === kind);
  const named = (kind: NamedArea['kind']) =>
    areas.flatMap(area => (area.kind === kind ? area.names : []));
  const isAll = has('everything');

  const changed = isAll
    ? workspaces.map(({ folder }) => folder)
    : named('workspace');
  const rebuilt = findDependants(workspaces, changed, 'run time');
  const tested = findDependants(workspaces, changed, 'all');
  const ofBackstage = workspaces.some(
    ({ folder, role }) => role !== undefined && tested.has(folder),
  );
  const images = services.filter(
    ({ name, folder }) => rebuilt.has(folder) || named('image').includes(name),
  );
  const documents = services.filter(
    one => named('documents').includes(one.name) && !images.includes(one),
  );
  const testedServices = services.filter(
    ({ folder }) => tested.has(folder) || (isBackend(folder) && ofBackstage),
  );
  const shop = testedServices.some(({ folder }) => !isBackend(folder));
  const isGitops = isAll || has('gitops');
  const suites = [
    ...(isGitops || testedServices.length > 0 ? ['charts'] : []),
    ...(testedServices.length > 0 || has('end-to-end') ? ['e2e'] : []),
    ...(shop ? SHOP_SUITES : []),
    ...(isGitops || tested.has('packages/local') ? ['platform'] : []),
  ];
  return {
    isReleaseOnly:
      areas.length > 0 && areas.every(({ kind }) => kind === 'release'),
    images: images.map(({ name }) => name),
    documents: documents.map(({ name }) => name),
    services: testedServices.map(({ name }) => name),
    libraries: workspaces
      .filter(({ folder, role, scripts }) => {
        const isLibrary = !services.some(one => one.folder === folder);
        const hasTests = role === undefined && scripts.test !== undefined;
        return isLibrary && hasTests && tested.has(folder);
      })
      .map(({ folder }) => folder),
    suites,
    pipelines: isAll || has('pipelines') || tested.has('packages/operator'),
    environments: isAll
      ? [...environments]
      : environments.filter(name => named('terraform').includes(name)),
  };
}

/** Whether a folder is the portal's backend, which every Backstage package is a part of. */
function isBackend(folder: string): boolean {
  return folder === 'packages/backend';
}
