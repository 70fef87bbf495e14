import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { createEntityNames } from './createEntityNames';

const products = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'products', title: 'Products' },
};
const ref = 'component:default/products';

/** The names of an entity in the order in which they are shown. */
async function namesOf(
  names: ReturnType<typeof createEntityNames>,
  entity: string | typeof products,
) {
  const { snapshot, update$, promise } = names.forEntity(entity);
  const shown = [snapshot.primaryTitle];
  update$?.subscribe(({ primaryTitle }) => shown.push(primaryTitle));
  await promise;
  return shown;
}

describe('createEntityNames', () => {
  it('names an entity by its title, and by nothing before', async () => {
    const names = createEntityNames(catalogApiMock({ entities: [products] }));

    await expect(namesOf(names, ref)).resolves.toEqual(['…', 'Products']);
    await expect(namesOf(names, ref)).resolves.toEqual(['Products']);
  });

  it('names a loaded entity at once', async () => {
    const names = createEntityNames(catalogApiMock());

    await expect(namesOf(names, products)).resolves.toEqual(['Products']);
  });

  it('names an entity that does not exist by its id', async () => {
    const names = createEntityNames(catalogApiMock());

    await expect(namesOf(names, ref)).resolves.toEqual(['…', 'products']);
  });

  it('names entities by their ids when the catalog cannot be read', async () => {
    const catalogApi = catalogApiMock();
    jest
      .spyOn(catalogApi, 'getEntitiesByRefs')
      .mockRejectedValue(new Error('Failed to fetch'));

    await expect(namesOf(createEntityNames(catalogApi), ref)).resolves.toEqual([
      '…',
      'products',
    ]);
  });
});
