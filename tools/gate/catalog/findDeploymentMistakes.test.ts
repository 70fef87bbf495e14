import { findDeploymentMistakes } from './findDeploymentMistakes.ts';
import type { Described } from './readCatalog.ts';

const KUBERNETES = 'backstage.io/kubernetes-label-selector';
const ARGOCD = 'argocd/app-selector';

const annotationsOf = (application: string): Record<string, string> => ({
  'comptoir.dev/application': application,
  [KUBERNETES]: `app.kubernetes.io/name=${application}`,
  [ARGOCD]: `app.kubernetes.io/name=${application}`,
});

const entity = (
  name: string,
  annotations: Record<string, string> = annotationsOf(name),
  kind = 'Component',
): Described => ({
  kind,
  folder: `services/${name}`,
  file: `services/${name}/catalog-info.yaml`,
  metadata: { name, tags: [], links: [], annotations },
});

const PRODUCTS = 'services/products/catalog-info.yaml: Component products';

test('components that match gitops/apps, and libraries, have no finding', () => {
  const catalog = [entity('products'), entity('kit', {})];
  expect(findDeploymentMistakes(['products'], catalog)).toEqual([]);
});

test('a component may name itself before its folder exists', () => {
  expect(findDeploymentMistakes([], [entity('gift-cards')])).toEqual([]);
});

test('a folder without a component is a finding', () => {
  expect(
    findDeploymentMistakes(['products'], [entity('products', {})]),
  ).toEqual([
    'gitops/apps/products: no component has the annotation comptoir.dev/application: products; add it to the component that is deployed from there',
  ]);
});

test('a second component of a folder is a finding', () => {
  const catalog = [
    entity('products'),
    entity('search', annotationsOf('products')),
  ];
  expect(findDeploymentMistakes(['products'], catalog)).toEqual([
    'services/search/catalog-info.yaml: remove comptoir.dev/application: products, which services/products/catalog-info.yaml has already',
  ]);
});

test('a missing folder of another name is a finding', () => {
  const catalog = [entity('products', annotationsOf('product'))];
  expect(findDeploymentMistakes(['shopping'], catalog)).toContain(
    `${PRODUCTS}: comptoir.dev/application is product, but there is no gitops/apps/product; correct it to one of shopping`,
  );
});

test.each([KUBERNETES, ARGOCD])('a wrong or missing %s is a finding', key => {
  const { [key]: _, ...rest } = annotationsOf('products');
  const expected = [`${PRODUCTS}: set ${key}: app.kubernetes.io/name=products`];
  for (const annotations of [rest, { ...rest, [key]: 'component=products' }]) {
    const catalog = [entity('products', annotations)];
    expect(findDeploymentMistakes(['products'], catalog)).toEqual(expected);
  }
});

test.each([KUBERNETES, ARGOCD])('%s alone is a finding', key => {
  const catalog = [
    entity('products', { [key]: 'app.kubernetes.io/name=products' }),
  ];
  expect(findDeploymentMistakes([], catalog)).toEqual([
    `${PRODUCTS}: add comptoir.dev/application, or remove its selectors`,
  ]);
});

test('an annotated entity that is not a component is a finding', () => {
  const catalog = [
    entity('products'),
    entity('stock', annotationsOf('stock'), 'Resource'),
  ];
  expect(findDeploymentMistakes(['products'], catalog)).toEqual([
    'services/stock/catalog-info.yaml: Resource stock: remove comptoir.dev/application; only components are deployed',
  ]);
});
