import { compareCatalog } from './compareCatalog.ts';
import type { Described } from './readCatalog.ts';
import type { Code } from './readCode.ts';

const entity = (
  kind: string,
  name: string,
  spec: Partial<NonNullable<Described['spec']>> = {},
  folder = `services/${name}`,
): Described => ({
  kind,
  folder,
  file: `${folder}/catalog-info.yaml`,
  metadata: { name, tags: [], links: [], annotations: {} },
  spec: { providesApis: [], consumesApis: [], dependsOn: [], ...spec },
});
const code = (name: string, changes: Partial<Code> = {}): Code => ({
  folder: `services/${name}`,
  packages: [`@comptoir/${name}`],
  dependencies: [],
  devDependencies: [],
  process: { name, kind: 'service', needs: [], environment: {} },
  urlKeys: [],
  ...changes,
});
const openApi = (name: string) =>
  entity(
    'API',
    name,
    { type: 'openapi', definition: { $text: './openapi.json' } },
    `services/${name}`,
  );
const compare = (catalog: Described[], all: Code[]) =>
  compareCatalog({ catalog, code: all, eventApis: [] });

test('a catalog that matches the code has no finding', () => {
  const catalog = [
    entity('Component', 'products', { providesApis: ['products'] }),
    openApi('products'),
    entity('Component', 'shopping', { consumesApis: ['products'] }),
  ];
  const all = [
    code('products'),
    code('shopping', { urlKeys: ['PRODUCTS_URL'] }),
  ];
  expect(compare(catalog, all)).toEqual([]);
});

test('a workspace without a component, and a component without a workspace', () => {
  expect(compare([entity('Component', 'gone')], [code('new')])).toEqual([
    'services/new/catalog-info.yaml: add a Component: services/new is a workspace',
    'services/gone/catalog-info.yaml: remove component gone: services/gone is not a workspace',
  ]);
});

test('a relation that the catalog lacks is reported with its source in the code', () => {
  const mail = code('mail', {
    process: { name: 'mail', kind: 'double', needs: [], environment: {} },
  });
  const customers = code('customers', {
    dependencies: ['@comptoir/kit'],
    process: {
      name: 'customers',
      kind: 'service',
      needs: ['mongodb', 'rabbitmq'],
      environment: { POST_URL: '${MAIL_URL}' },
    },
  });
  const catalog = ['customers', 'kit', 'mail'].map(name =>
    entity('Component', name),
  );
  const where = 'services/customers/catalog-info.yaml: component customers';
  expect(compare(catalog, [customers, code('kit'), mail])).toEqual([
    `${where}: add component:kit to dependsOn (declared in services/customers/package.json)`,
    `${where}: add component:mail to dependsOn (declared in services/customers/package.json)`,
    `${where}: add resource:rabbitmq to dependsOn (declared in services/customers/package.json)`,
    `${where}: add resource:customers-db to dependsOn (declared in services/customers/package.json)`,
    `${where}: add resource:post-provider to dependsOn (declared in POST_URL in services/customers/package.json)`,
  ]);
});

test('a relation that the code does not have must be removed', () => {
  const catalog = [
    entity('Component', 'shopping', { dependsOn: ['component:kit'] }),
    entity('Resource', 'cache'),
  ];
  expect(compare(catalog, [code('shopping')])).toEqual([
    'services/shopping/catalog-info.yaml: component shopping: remove component:kit from dependsOn: the code has no such relation',
    'services/cache/catalog-info.yaml: remove Resource cache, or declare what depends on it',
  ]);
});

test('the publisher of an event provides its API and each consumer consumes it', () => {
  const catalog = [
    entity('Component', 'shopping'),
    entity('Component', 'products'),
    entity(
      'API',
      'shopping-events',
      { type: 'asyncapi' },
      'services/contracts',
    ),
  ];
  const findings = compareCatalog({
    catalog,
    code: [code('shopping'), code('products')],
    eventApis: [
      {
        name: 'shopping-events',
        publishers: ['shopping'],
        consumers: ['products'],
      },
    ],
  });
  expect(findings).toContain(
    'services/shopping/catalog-info.yaml: component shopping: add shopping-events to providesApis (declared in the AsyncAPI document of shopping-events)',
  );
  expect(findings).toContain(
    'services/products/catalog-info.yaml: component products: add shopping-events to consumesApis (declared in the AsyncAPI document of shopping-events)',
  );
});
