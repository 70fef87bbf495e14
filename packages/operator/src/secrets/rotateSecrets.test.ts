import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { rotateSecrets } from './rotateSecrets.ts';
import { SealedSecretsController } from './SealedSecretsController.ts';

const Rotate = z.object({
  metadata: z.object({ namespace: z.string() }),
  spec: z.object({ encryptedData: z.record(z.string(), z.string()) }),
});

/** Stands in for the controller, whose key of one namespace may be lost. */
function createController(): { server: Server; lose(namespace: string): void } {
  const lost = new Set<string>();
  const rotate = async (request: IncomingMessage) => {
    const { metadata, spec } = Rotate.parse(await json(request));
    if (lost.has(metadata.namespace)) {
      return { status: 409, body: 'no key could decrypt secret' };
    }
    const encryptedData = Object.fromEntries(
      Object.entries(spec.encryptedData).map(([key, value]) => [
        key,
        `newer-${value}`,
      ]),
    );
    return { status: 200, body: JSON.stringify({ spec: { encryptedData } }) };
  };
  const server = createServer((request, response) => {
    if (request.url === '/v1/cert.pem') {
      response.end('certificate');
      return;
    }
    void rotate(request).then(({ status, body }) =>
      response.writeHead(status).end(body),
    );
  });
  return { server, lose: namespace => void lost.add(namespace) };
}

describe('rotateSecrets', () => {
  let root: string;
  const { server, lose } = createController();
  const write = (path: string, text: string) => {
    const file = join(root, 'gitops', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const read = (environment: string) =>
    readFileSync(
      join(root, `gitops/apps/products/secrets/${environment}.yaml`),
      'utf8',
    );
  const rotate = (cluster: string) => {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const controller = new SealedSecretsController(`http://127.0.0.1:${port}`);
    return rotateSecrets({ root, cluster, controller });
  };
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => server.close());
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'rotate-'));
    write('clusters/nonprod.yaml', clusterOf('dev', 'staging'));
    write('clusters/production.yaml', clusterOf('production'));
    write('apps/products/values.yaml', 'system: shop\n');
    for (const name of ['dev', 'staging', 'production']) {
      write(`apps/products/envs/${name}.yaml`, `environment: ${name}\n`);
      write(
        `apps/products/secrets/${name}.yaml`,
        `secrets: { products: { encrypted: { KEY: ${name} } } }\n`,
      );
    }
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('reseals the environments of its cluster only', async () => {
    expect(await rotate('nonprod')).toEqual([
      'products in dev: products is resealed',
      'products in staging: products is resealed',
    ]);
    expect(read('dev')).toContain('KEY: newer-dev');
    expect(read('staging')).toContain('KEY: newer-staging');
    expect(read('production')).toContain('KEY: production');
  });

  it('writes no file when one key is lost, and names what cannot be opened', async () => {
    lose('shop-staging');
    const before = read('dev');
    await expect(rotate('nonprod')).rejects.toThrow(
      /^nothing is written.*nonprod cannot open:\nproducts in staging: products: .*no key could decrypt secret/,
    );
    expect(read('dev')).toBe(before);
    expect(await rotate('production')).toHaveLength(1);
  });

  it('names the clusters when one is unknown, or names no environment', async () => {
    await expect(rotate('moon')).rejects.toThrow(
      'gitops/clusters/moon.yaml: does not exist: pass the name of a cluster, one of nonprod, production',
    );
    write('clusters/empty.yaml', clusterOf());
    await expect(rotate('empty')).rejects.toThrow(
      'gitops/clusters/empty.yaml: environments must name',
    );
  });
});

function clusterOf(...environments: string[]): string {
  return JSON.stringify({
    environments,
    revision: 'a'.repeat(40),
    domain: 'shop.example',
    registry: 'registry.example/shop',
    gateway: { name: 'public', namespace: 'gateway' },
    storageClass: 'standard',
    addons: {},
    identity: { issuer: 'https://gitlab.example', clientId: 'argocd' },
    argocd: { url: 'https://argocd.example' },
  });
}
