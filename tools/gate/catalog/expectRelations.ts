import type { Code } from './readCode.ts';
import type { Described } from './readCatalog.ts';
import type { EventApi } from './readEventApis.ts';

/** The relations that a component must have, each with its source in the code. */
export type Relations = Record<
  'providesApis' | 'consumesApis' | 'dependsOn',
  Map<string, string>
>;

/** All components, processes and event APIs that relations may refer to. */
export interface Surroundings {
  catalog: Described[];
  code: Code[];
  eventApis: EventApi[];
}

/** Derives what a component provides, consumes and depends on from its code. */
export function expectRelations(
  component: Described,
  own: Code,
  all: Surroundings,
): Relations {
  const relations: Relations = {
    providesApis: new Map(),
    consumesApis: new Map(),
    dependsOn: new Map(),
  };
  const { providesApis, consumesApis, dependsOn } = relations;
  const manifest = `${own.folder}/package.json`;

  const packages = [
    ...own.dependencies,
    ...(component.spec?.type === 'tool' ? own.devDependencies : []),
  ];
  for (const name of packages) {
    const other = all.code.find(code => code.packages.includes(name));
    const target = other && componentOf(other.folder, all.catalog);
    if (target && other !== own) {
      dependsOn.set(`component:${target}`, manifest);
    }
  }
  for (const { folder, spec, metadata } of all.catalog) {
    if (folder === own.folder && spec?.type === 'openapi') {
      providesApis.set(metadata.name, `${folder}/${spec.definition?.$text}`);
    }
  }
  for (const [name, where] of httpTargets(own, all.code)) {
    const other = all.code.find(code => code.process?.name === name);
    const apis = all.catalog.filter(
      ({ folder, spec }) =>
        folder === other?.folder && spec?.type === 'openapi',
    );
    for (const api of apis) {
      consumesApis.set(api.metadata.name, where);
    }
    const target = other && componentOf(other.folder, all.catalog);
    if (apis.length === 0 && target) {
      dependsOn.set(`component:${target}`, where);
    }
  }
  for (const { name, publishers, consumers } of all.eventApis) {
    const where = `the AsyncAPI document of ${name}`;
    const service = own.process?.name ?? '';
    if (publishers.includes(service)) {
      providesApis.set(name, where);
    }
    if (consumers.includes(service)) {
      consumesApis.set(name, where);
    }
  }
  for (const [name, where] of resources(own, all)) {
    dependsOn.set(`resource:${name}`, where);
  }
  return relations;
}

/** The processes that a component calls over HTTP, each with the file that declares the address. */
function httpTargets(own: Code, code: Code[]): Map<string, string> {
  const targets = new Map<string, string>();
  const manifest = `${own.folder}/package.json`;
  const { needs = [], environment = {} } = own.process ?? {};
  const values = Object.values(environment);
  for (const { process } of code) {
    if (!process || process === own.process) {
      continue;
    }
    const key = `${process.name.toUpperCase().replaceAll('-', '_')}_URL`;
    if (needs.includes(process.name)) {
      targets.set(process.name, manifest);
    }
    if (values.some(value => value.includes(`\${${key}}`))) {
      targets.set(process.name, manifest);
    }
    if (own.urlKeys.includes(key)) {
      targets.set(process.name, `${key} in ${own.folder}/src/config.ts`);
    }
  }
  return targets;
}

/** Databases, the broker, and the providers that doubles replace. */
function resources(own: Code, all: Surroundings): Map<string, string> {
  const found = new Map<string, string>();
  const manifest = `${own.folder}/package.json`;
  const { needs = [], environment = {} } = own.process ?? {};
  if (needs.includes('rabbitmq')) {
    found.set('rabbitmq', manifest);
  }
  if (needs.includes('mongodb') || own.dependencies.includes('pg')) {
    const name = own.process?.name ?? own.folder;
    found.set(`${name}-db`, manifest);
  }
  const doubles = all.code.flatMap(({ process }) =>
    process?.kind === 'double'
      ? [`\${${process.name.toUpperCase().replaceAll('-', '_')}_URL}`]
      : [],
  );
  for (const [key, value] of Object.entries(environment)) {
    if (doubles.some(double => value.includes(double))) {
      const name = key.replace(/_URL$/, '').toLowerCase();
      found.set(`${name}-provider`, `${key} in ${manifest}`);
    }
  }
  return found;
}

export function componentOf(
  folder: string,
  catalog: Described[],
): string | undefined {
  return catalog.find(
    entity => entity.folder === folder && entity.kind === 'Component',
  )?.metadata.name;
}
