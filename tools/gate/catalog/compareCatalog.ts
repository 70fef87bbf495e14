import {
  expectRelations,
  type Relations,
  type Surroundings,
} from './expectRelations.ts';
import type { Described } from './readCatalog.ts';

/** Lists the differences between catalog and code, one line each: the file and the change to make. */
export function compareCatalog(all: Surroundings): string[] {
  const { catalog, code } = all;
  const components = catalog.filter(({ kind }) => kind === 'Component');
  const undescribed = code
    .filter(({ folder }) => !components.some(one => one.folder === folder))
    .map(
      ({ folder }) =>
        `${folder}/catalog-info.yaml: add a Component: ${folder} is a workspace`,
    );
  const compared = components.flatMap(component => {
    const { folder, file } = component;
    const own = code.find(one => one.folder === folder);
    if (!own) {
      return [
        `${file}: remove component ${component.metadata.name}: ${folder} is not a workspace`,
      ];
    }
    return differences(component, expectRelations(component, own, all));
  });
  return [...undescribed, ...compared, ...unused(catalog)];
}

function differences(
  { file, metadata, spec }: Described,
  expected: Relations,
): string[] {
  const keys = ['providesApis', 'consumesApis', 'dependsOn'] as const;
  return keys.flatMap(key => {
    const declared = spec?.[key] ?? [];
    const wanted = expected[key];
    const missing = [...wanted].filter(([name]) => !declared.includes(name));
    const surplus = declared.filter(name => !wanted.has(name));
    const where = `${file}: component ${metadata.name}`;
    return [
      ...missing.map(
        ([name, source]) =>
          `${where}: add ${name} to ${key} (declared in ${source})`,
      ),
      ...surplus.map(
        name =>
          `${where}: remove ${name} from ${key}: the code has no such relation`,
      ),
    ];
  });
}

/** Lists the APIs without a provider and the resources without a dependent. */
function unused(catalog: Described[]): string[] {
  const provided = catalog.flatMap(({ spec }) => spec?.providesApis ?? []);
  const needed = catalog.flatMap(({ spec }) => spec?.dependsOn ?? []);
  return catalog
    .filter(
      ({ kind, metadata: { name } }) =>
        (kind === 'API' && !provided.includes(name)) ||
        (kind === 'Resource' && !needed.includes(`resource:${name}`)),
    )
    .map(
      ({ kind, metadata, file }) =>
        `${file}: remove ${kind} ${metadata.name}, or declare what ${kind === 'API' ? 'provides' : 'depends on'} it`,
    );
}
