import {
  entityEnvelopeSchemaValidator,
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';

const REPOSITORY = resolve(__dirname, '../../..');
const ROOT = 'catalog-info.yaml';
/** Default kind of the references in each field. */
const REFERENCES: Record<string, string> = {
  owner: 'group',
  system: 'system',
  domain: 'domain',
  parent: 'group',
  children: 'group',
  memberOf: 'group',
  subcomponentOf: 'component',
  providesApis: 'api',
  consumesApis: 'api',
  dependsOn: 'component',
};

const validate = entityEnvelopeSchemaValidator<Entity>();

function readEntities(file: string): Entity[] {
  const text = readFileSync(join(REPOSITORY, file), 'utf8');
  return parseAllDocuments(text).map(document => validate(document.toJS()));
}

const [location] = readEntities(ROOT);
const patterns = Array.isArray(location.spec?.targets)
  ? location.spec.targets.map(String)
  : [];
const files = [ROOT, ...globSync(patterns, { cwd: REPOSITORY })];
const entities = files.flatMap(file =>
  readEntities(file).map(entity => ({ file, entity })),
);
const refOf = (entity: Entity) =>
  stringifyEntityRef(getCompoundEntityRef(entity));

function referencesOf({ spec = {} }: Entity): string[] {
  return Object.entries(REFERENCES).flatMap(([key, defaultKind]) =>
    [spec[key] ?? []]
      .flat()
      .map(ref =>
        stringifyEntityRef(parseEntityRef(String(ref), { defaultKind })),
      ),
  );
}

describe('catalog', () => {
  const known = entities.map(({ entity }) => refOf(entity));

  it('contains each entity once', () => {
    expect(known).toEqual([...new Set(known)]);
  });

  it.each(entities.map(({ file, entity }) => [refOf(entity), file, entity]))(
    '%s refers only to existing entities',
    (_ref, _file, entity) => {
      const missing = referencesOf(entity as Entity).filter(
        ref => !known.includes(ref),
      );
      expect(missing).toEqual([]);
    },
  );

  it('contains a description and an owner for every entity', () => {
    const incomplete = entities.filter(
      ({ entity: { kind, metadata, spec } }) =>
        !metadata.description ||
        (!['Location', 'Group', 'User'].includes(kind) && !spec?.owner),
    );
    expect(incomplete.map(({ entity }) => refOf(entity))).toEqual([]);
  });

  it('describes every workspace', () => {
    const { workspaces } = JSON.parse(
      readFileSync(join(REPOSITORY, 'package.json'), 'utf8'),
    );
    const folders = globSync(
      workspaces.map((pattern: string) => `${pattern}/package.json`),
      { cwd: REPOSITORY },
    ).map(dirname);

    // The packages of a plugin belong to the plugin.
    const plugin = (folder: string) =>
      folder.replace(/(?<=^plugins\/.+)-(backend|common|node|react)$/, '');
    const isDescribed = (folder: string) =>
      existsSync(join(REPOSITORY, folder, ROOT));
    const missing = folders.filter(
      folder => !isDescribed(folder) && !isDescribed(plugin(folder)),
    );
    expect(missing).toEqual([]);
  });
});
