import { mockApis } from '@backstage/frontend-test-utils';
import { readDoors } from './readDoors';

describe('readDoors', () => {
  it('leaves out a door that leads nowhere', () => {
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

  it('has no doors without a configuration', () => {
    expect(readDoors(mockApis.config())).toEqual([]);
  });
});
