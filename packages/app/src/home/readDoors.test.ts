import { mockApis } from '@backstage/frontend-test-utils';
import { readDoors } from './readDoors';

describe('readDoors', () => {
  it('leaves out a link without an address', () => {
    const shop = { title: 'The shop', description: 'What shoppers see' };
    const catalog = {
      title: 'Catalog',
      description: 'All of it',
      url: '/catalog',
    };
    const config = mockApis.config({
      data: { app: { doors: [shop, catalog] } },
    });

    expect(readDoors(config)).toEqual([catalog]);
  });

  it('returns no links without configuration', () => {
    expect(readDoors(mockApis.config())).toEqual([]);
  });
});
