import type { Entity } from '@backstage/catalog-model';
import { linkFactsOf, type LinkFactsOptions } from './linkFactsOf';

const PAGE = '/catalog/default/component/products';

function entityWith(
  annotations: Record<string, string>,
  rest: Partial<Entity> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'products', annotations },
    ...rest,
  };
}

/** Returns the values of each fact by its label. */
function facts(entity: Entity, rest: Partial<LinkFactsOptions> = {}) {
  const found = linkFactsOf({
    entity,
    page: PAGE,
    process: {},
    contacts: [],
    ...rest,
  });
  return Object.fromEntries(
    found.map(({ label, ...values }) => [label, values]),
  );
}

const onDisk = (folder: string) => ({
  'backstage.io/managed-by-location': `file:/repository${folder}/catalog-info.yaml`,
  'backstage.io/managed-by-origin-location':
    'file:/repository/catalog-info.yaml',
});

describe('linkFactsOf', () => {
  it('returns nothing for an entity without links', () => {
    expect(facts(entityWith({}))).toEqual({});
  });

  it('returns the links of a process, and the path of its log', () => {
    const process = {
      open: 'http://localhost:4002/openapi.json',
      health: 'http://localhost:5012/health/ready',
      metrics: 'http://localhost:5012/metrics',
      log: '/repository/var/log/products.log',
      runbook: '/docs/default/domain/comptoir/docs/operations',
    };

    expect(facts(entityWith({}), { process })).toEqual({
      Process: {
        links: [
          { title: 'Open', url: process.open },
          { title: 'Health', url: process.health },
          { title: 'Metrics', url: process.metrics },
        ],
      },
      'Log file': { paths: [process.log] },
      Documents: { links: [{ title: 'Runbook', url: process.runbook }] },
    });
  });

  it('prefers the runbook of the annotation', () => {
    const own = 'https://wiki.example/products';

    expect(
      facts(entityWith({ 'comptoir.dev/runbook': own }), {
        process: { runbook: '/docs/all' },
      }),
    ).toEqual({ Documents: { links: [{ title: 'Runbook', url: own }] } });
  });

  it('leads to the tabs that the annotations create', () => {
    const entity = entityWith({
      'backstage.io/techdocs-entity': 'domain:default/comptoir',
      'backstage.io/kubernetes-id': 'products',
    });

    expect(facts(entity)).toEqual({
      Logs: {
        links: [{ title: 'Logs in Kubernetes', url: `${PAGE}/kubernetes` }],
      },
      Documents: { links: [{ title: 'Documentation', url: `${PAGE}/docs` }] },
    });
  });

  it('leads to the definition of an API, and to the APIs of a component', () => {
    expect(facts(entityWith({}, { kind: 'API' }))).toEqual({
      Documents: {
        links: [{ title: 'API definition', url: `${PAGE}/definition` }],
      },
    });

    const relations = [
      { type: 'providesApi', targetRef: 'api:default/products' },
    ];
    expect(facts(entityWith({}, { relations }))).toEqual({
      APIs: {
        entities: [{ kind: 'api', namespace: 'default', name: 'products' }],
      },
    });
  });

  it('returns paths of a file on disk, relative to the repository', () => {
    expect(facts(entityWith(onDisk('/services/products')))).toEqual({
      Source: { paths: ['services/products'] },
      Edit: { paths: ['services/products/catalog-info.yaml'] },
    });
  });

  it('returns only the file at the top of the repository', () => {
    expect(facts(entityWith(onDisk('')))).toEqual({
      Edit: { paths: ['catalog-info.yaml'] },
    });
  });

  it('returns links to the Git host', () => {
    const project = 'https://gitlab.example/company/comptoir/-';
    const file = 'main/services/products/catalog-info.yaml';
    const entity = entityWith({
      'backstage.io/managed-by-location': `url:${project}/blob/${file}`,
      'backstage.io/source-location': `url:${project}/blob/main/services/products/`,
      'backstage.io/edit-url': `${project}/edit/${file}`,
    });

    expect(facts(entity)).toEqual({
      Code: {
        links: [
          { title: 'Source', url: `${project}/tree/main/services/products/` },
          { title: 'Edit', url: `${project}/edit/${file}` },
        ],
      },
    });
  });

  it('leaves out addresses that are not web addresses', () => {
    const entity = entityWith(
      {
        'backstage.io/edit-url': 'data:text/html,elsewhere',
        'comptoir.dev/runbook': '//elsewhere.example',
      },
      {
        metadata: {
          name: 'products',
          annotations: { 'comptoir.dev/runbook': 'data:text/html,elsewhere' },
          links: [{ url: 'data:text/html,elsewhere' }],
        },
      },
    );

    expect(facts(entity)).toEqual({});
  });
});
