import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ServiceSecrets } from './ServiceSecrets.ts';

describe('ServiceSecrets', () => {
  let root: string;
  const write = (path: string, text: string) => {
    const file = join(root, 'gitops/apps/products', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'secrets-'));
    write(
      'values.yaml',
      'system: shop\nsecrets:\n  products: { keys: [MONGODB_URI, AMQP_URL] }\n  other: { keys: [AMQP_URL] }\n',
    );
    write('envs/staging.yaml', 'environment: staging\n');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('preserves the other keys and the comments of the file', () => {
    write(
      'secrets/staging.yaml',
      '# Ours.\nsecrets:\n  products:\n    encrypted:\n      # The database.\n      MONGODB_URI: old\n      CURSOR_SECRET: kept\n',
    );
    const secrets = ServiceSecrets.of(root, 'products', 'staging');
    secrets.write({ products: { MONGODB_URI: 'new' } });
    expect(secrets.read()).toEqual({
      products: { MONGODB_URI: 'new', CURSOR_SECRET: 'kept' },
    });
    const text = readFileSync(secrets.file, 'utf8');
    expect(text).toContain('# Ours.');
    expect(text).toContain('# The database.');
  });

  it('creates the file and derives the namespace from the system', () => {
    const secrets = ServiceSecrets.of(root, 'products', 'staging');
    expect(secrets.namespace).toBe('shop-staging');
    expect(secrets.read()).toEqual({});
    secrets.write({ products: { MONGODB_URI: 'sealed' } });
    expect(secrets.read()).toEqual({ products: { MONGODB_URI: 'sealed' } });
    expect(secrets.missing()).toEqual(['AMQP_URL']);
  });

  it('names a missing service, environment or key', () => {
    expect(() => ServiceSecrets.of(root, 'moon', 'staging')).toThrow(
      'gitops/apps/moon/values.yaml does not exist',
    );
    expect(() => ServiceSecrets.of(root, 'products', 'moon')).toThrow(
      'gitops/apps/products/envs/moon.yaml does not exist',
    );
    const secrets = ServiceSecrets.of(root, 'products', 'staging');
    expect(secrets.secretOf('MONGODB_URI')).toBe('products');
    expect(() => secrets.secretOf('MOON')).toThrow(/0 secrets .* MONGODB_URI/);
    expect(() => secrets.secretOf('AMQP_URL')).toThrow('2 secrets');
  });
});
