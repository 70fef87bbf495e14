import type { Workspace } from '../../gate/findWorkspaces.ts';

/** Which dependencies count: those that an image contains, or also those of builds and tests. */
export type Dependencies = 'run time' | 'all';

/**
 * Finds the workspaces that are affected by a change of others: these themselves, and each that depends
 * on an affected one.
 *
 * @param changed folders of workspaces
 * @returns folders of workspaces
 */
export function findDependants(
  workspaces: readonly Workspace[],
  changed: Iterable<string>,
  kind: Dependencies,
): Set<string> {
  const affected = new Set(changed);
  const names = () =>
    new Set(
      workspaces
        .filter(({ folder }) => affected.has(folder))
        .map(({ name }) => name),
    );
  for (let size = -1; size < affected.size;) {
    size = affected.size;
    const reached = names();
    workspaces
      .filter(workspace =>
        dependenciesOf(workspace, kind).some(name => reached.has(name)),
      )
      .forEach(({ folder }) => affected.add(folder));
  }
  return affected;
}

function dependenciesOf(workspace: Workspace, kind: Dependencies): string[] {
  const { dependencies, devDependencies } = workspace;
  return kind === 'all' ? [...dependencies, ...devDependencies] : dependencies;
}
