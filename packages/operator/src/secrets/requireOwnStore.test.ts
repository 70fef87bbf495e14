import { requireOwnStore } from './requireOwnStore.ts';

const PRODUCTS = {
  service: 'products',
  system: 'shop',
  environment: 'staging',
  stores: ['mongodb', 'rabbitmq'],
};

describe('requireOwnStore', () => {
  it.each([
    [
      'MONGODB_URI',
      'mongodb://products_staging:p%40ss@a.mongodb-staging:27017,b.mongodb-staging.svc:27017/?replicaSet=rs0',
    ],
    ['MONGODB_URI', 'mongodb+srv://products_staging:p@shop.mongodb-staging/'],
    [
      'AMQP_URL',
      'amqp://products_staging:p@shop.rabbitmq-staging/shop-staging',
    ],
    ['CURSOR_SECRET', 'mongodb://anything'],
  ])('accepts %s = %s', (key, value) => {
    expect(() => requireOwnStore(PRODUCTS, key, value)).not.toThrow();
  });

  it.each([
    [
      'MONGODB_URI',
      'mongodb://products_staging:hunter2@a.mongodb-production/',
      'hosts <name>.mongodb-staging',
    ],
    [
      'MONGODB_URI',
      'mongodb://products_staging:hunter2@a.mongodb-staging,b.mongodb-production/',
      'hosts <name>.mongodb-staging',
    ],
    [
      'MONGODB_URI',
      'mongodb://products_production:hunter2@a.mongodb-staging/',
      'the user products_staging',
    ],
    [
      'MONGODB_URI',
      'mongodb://a.mongodb-staging/',
      'the user products_staging',
    ],
    [
      'AMQP_URL',
      'amqp://products_staging:hunter2@shop.rabbitmq-staging/shop-production',
      'the virtual host shop-staging',
    ],
    [
      'AMQP_URL',
      'amqp://products_staging:hunter2@shop.rabbitmq-staging',
      'the virtual host shop-staging',
    ],
  ])('rejects %s = %s without its password', (key, value, expected) => {
    const check = () => requireOwnStore(PRODUCTS, key, value);
    expect(check).toThrow(
      `${key} of products in staging must have ${expected}: each environment has its own`,
    );
    expect(check).not.toThrow('hunter2');
  });

  it('does not check a store that is declared elsewhere', () => {
    const managed = { ...PRODUCTS, stores: [] };
    const value = 'mongodb+srv://anybody:p@cluster.example.net/';
    expect(() => requireOwnStore(managed, 'MONGODB_URI', value)).not.toThrow();
  });
});
