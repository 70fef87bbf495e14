import type { Entity } from '@backstage/catalog-model';
import { nameForms } from './nameForms';

/** What already has names, besides the catalog. */
export interface TakenNames {
  /** Paths of the base branch. */
  files: readonly string[];
  /** Names of processes, with the manifests that declare them. */
  processes: ReadonlyMap<string, string>;
  /** Entities of the catalog with the names that the service would get. */
  entities: readonly Entity[];
}

/** Names of the entities that the template describes. */
export const entityNamesOf = (name: string): string[] => [name, `${name}-db`];

/** Returns what already has the name of a new service, for people. */
export function findNameClash(
  name: string,
  { files, processes, entities }: TakenNames,
): string | undefined {
  const { camel } = nameForms(name);
  const file = files.find(
    path =>
      path.startsWith(`services/${name}/`) ||
      path === `services/contracts/src/${camel}.ts` ||
      // A part of the local platform is named like its file.
      new RegExp(`^packages/parts/src/parts/[^/]+/${camel}\\.ts$`).test(path),
  );
  if (file) {
    return `the repository contains ${file}`;
  }
  const manifest = processes.get(name);
  if (manifest) {
    return `${manifest} declares a process with this name`;
  }
  const [entity] = entities;
  return entity
    ? `the catalog contains the ${entity.kind} ${entity.metadata.name}`
    : undefined;
}
