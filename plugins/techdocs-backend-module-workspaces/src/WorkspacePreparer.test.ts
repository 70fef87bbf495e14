import { createMockDirectory } from '@backstage/backend-test-utils';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { WorkspacePreparer } from './WorkspacePreparer';

const described = (kind: string, name: string) =>
  JSON.stringify({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      annotations: { 'backstage.io/techdocs-ref': 'dir:.' },
    },
  });

describe('WorkspacePreparer', () => {
  const repository = createMockDirectory();
  const preparer = new WorkspacePreparer();
  const prepared: string[] = [];

  function entity(reference = 'dir:.', location = 'file:') {
    const target = repository.resolve('services/products/catalog-info.yaml');
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'products',
        title: 'Products',
        annotations: {
          'backstage.io/techdocs-ref': reference,
          'backstage.io/managed-by-location': `${location}${target}`,
        },
      },
    };
  }
  async function prepare(): Promise<(file: string) => string> {
    const { preparedDir } = await preparer.prepare(entity());
    prepared.push(preparedDir);
    return file => readFileSync(join(preparedDir, file), 'utf8');
  }

  beforeEach(() =>
    repository.setContent({
      'catalog-info.yaml': described('Domain', 'comptoir'),
      'README.md': '# Comptoir',
      docs: { 'operations.md': '# Operations' },
      services: {
        kit: {
          'catalog-info.yaml': described('Component', 'kit'),
          'README.md': '# Kit',
        },
        products: {
          'catalog-info.yaml': described('Component', 'products'),
          'README.md': '# Products',
          docs: {
            'stock.md': '# Stock',
            adr: { '0001-stock.md': '# 1. Stock' },
          },
          node_modules: { other: { 'README.md': '# Not ours' } },
        },
      },
    }),
  );
  afterEach(() => {
    for (const folder of prepared.splice(0)) {
      rmSync(folder, { recursive: true });
    }
  });

  it('is not affected by an alias without anchor in another catalog file', async () => {
    repository.addContent({
      'catalog-info.yaml': `${described('Domain', 'comptoir')}\n---\na: *nothing\n`,
      'services/kit/catalog-info.yaml': 'kind: *nothing\n',
    });
    const read = await prepare();

    expect(read('docs/README.md')).toBe('# Products');
  });

  it('copies the README and the docs, and does not change the workspace', async () => {
    const read = await prepare();
    expect(read('docs/README.md')).toBe('# Products');
    expect(read('docs/docs/stock.md')).toBe('# Stock');
    expect(read('mkdocs.yml')).toContain('site_name: Products');
    expect(read('mkdocs.yml')).toMatch(
      /nav:\n\s+- README.md\n\s+- docs\/stock.md\n\s+- Decisions:\n\s+- docs\/adr\/0001-stock.md\n/,
    );
    expect(read('mkdocs.yml')).not.toContain('node_modules');
    expect(existsSync(repository.resolve('services/products/mkdocs.yml'))).toBe(
      false,
    );
  });

  it('prepares a site again only when a file has changed', async () => {
    const first = await preparer.prepare(entity());
    prepared.push(first.preparedDir);
    await expect(
      preparer.prepare(entity(), { etag: first.etag }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });

    repository.addContent({ 'services/products/docs/stock.md': '# Levels' });
    const second = await preparer.prepare(entity(), { etag: first.etag });
    prepared.push(second.preparedDir);
    expect(second.etag).not.toBe(first.etag);
  });

  it('prepares a site again when a picture of another folder, or the target of a link, changes', async () => {
    repository.addContent({
      'logo.png': 'old',
      'services/products/README.md': '![a](../../logo.png) [b](docs/new.md)',
    });
    const etags = new Set<string>();
    for (const file of ['x.txt', 'logo.png', 'services/products/docs/new.md']) {
      repository.addContent({ [file]: 'new' });
      const { etag, preparedDir } = await preparer.prepare(entity());
      prepared.push(preparedDir);
      etags.add(etag);
    }
    expect(etags.size).toBe(3);
  });

  it('reports the folder without a README', async () => {
    rmSync(repository.resolve('services/products/README.md'));
    await expect(preparer.prepare(entity())).rejects.toThrow(
      /component:default\/products has no documentation: .*services\/products contains no README.md/,
    );
  });

  it.each([
    ['another folder', entity('dir:../kit')],
    ['a URL location', entity('dir:.', 'url:https://example.org')],
  ])('rejects %s', async (_, rejected) => {
    await expect(preparer.prepare(rejected)).rejects.toMatchObject({
      name: 'InputError',
    });
  });
});
