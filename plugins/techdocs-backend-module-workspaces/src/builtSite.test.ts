import { createMockDirectory } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { withProgram } from '@comptoir/parts/testing/withProgram';
import childProcess from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createLogger } from 'winston';
import { z } from 'zod/v4';
import {
  CODE,
  DIAGRAMS,
  ELSEWHERE,
  LINKS,
  PICTURES,
} from './__testUtils__/torturePages';
import { ExplainingGenerator } from './building/ExplainingGenerator';
import { WorkspacePreparer } from './WorkspacePreparer';

const described = (kind: string, name: string) =>
  JSON.stringify({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, annotations: { 'backstage.io/techdocs-ref': 'dir:.' } },
  });

/** A page with a section for each spelling. */
const pageOf = (spellings: readonly string[]) =>
  spellings.map((one, index) => `## Case ${index}\n\n${one}\n`).join('\n');

describe('a site that mkdocs built', () => {
  const directory = createMockDirectory();
  const site = directory.resolve('site');
  let prepared = '';

  beforeAll(async () => {
    const env = await withProgram('mkdocs', process.env);
    // Outside of jest's sandbox, process.env is another object.
    const { spawn } = childProcess;
    jest
      .spyOn(childProcess, 'spawn')
      .mockImplementation((command, args, options) =>
        spawn(command, args, { ...options, env }),
      );
    directory.setContent({
      'outside.png': 'secret',
      'outside.md': '# Secret',
      repository: {
        '.git': { HEAD: '' },
        'catalog-info.yaml': described('Domain', 'comptoir'),
        'README.md': '# Comptoir',
        'docs/operations.md': '# Operations',
        'shared/logo.PNG': 'shared/logo.PNG',
        'services/kit/catalog-info.yaml': described('Component', 'kit'),
        'services/kit/README.md': '# Kit',
        'services/products': {
          'catalog-info.yaml': described('Component', 'products'),
          'README.md':
            '# Products\n\n[a](docs/stock.md#a--b) [b](docs/notes) ![c](counter.png)\n',
          'counter.png': 'services/products/counter.png',
          'images/my picture.png': 'services/products/images/my picture.png',
          'images/Größe.svg': 'services/products/images/Größe.svg',
          'src/main.ts': 'export {};',
          'src/README.md': '# Source',
          docs: {
            'stock.md':
              '# Stock\n\n## A & B\n\n## Größe\n\n## Same\n\n## Same\n',
            'my page.md': '# My page',
            '100%.md': '# All',
            'stock_(old).md': '# Old',
            'Größe.md': '# Size',
            'notes/README.md': '# Notes',
            'guide/index.md': '# Guide',
            'level.png': 'level',
            'demo.mp4': 'film',
            '.hidden/a.png': 'services/products/docs/.hidden/a.png',
            deep: {
              'page.md': pageOf(LINKS.map(({ page }) => page)),
              'code.md': pageOf(CODE.map(({ page }) => page)),
              'pictures.md': pageOf(PICTURES.map(({ page }) => page)),
              'elsewhere.md': pageOf(
                Object.values(ELSEWHERE).map(path => `![a](${path})`),
              ),
              'diagrams.md': pageOf(Object.values(DIAGRAMS)),
              'others.md': pageOf([
                '```plantuml\na -> b\n```',
                '{% dot a.svg\n digraph {}\n%}',
              ]),
            },
          },
        },
      },
    });
    symlinkSync(
      directory.resolve('outside.png'),
      directory.resolve('repository/services/products/docs/link.png'),
    );
    const logger = createLogger({ silent: true });
    const config = new ConfigReader({
      techdocs: { generator: { runIn: 'local' } },
    });
    const { preparedDir } = await new WorkspacePreparer().prepare({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'products',
        annotations: {
          'backstage.io/techdocs-ref': 'dir:.',
          'backstage.io/managed-by-location': `file:${directory.resolve('repository/services/products/catalog-info.yaml')}`,
        },
      },
    });
    prepared = preparedDir;
    await new ExplainingGenerator({
      config,
      logger,
      scmIntegrations: ScmIntegrations.fromConfig(config),
    }).run({ inputDir: preparedDir, outputDir: site, logger });
  }, 120_000);
  afterAll(() => {
    jest.restoreAllMocks();
    rmSync(prepared, { recursive: true, force: true });
  });

  const read = (page: string) =>
    readFileSync(join(site, page, 'index.html'), 'utf8');

  /** The built content of a section. */
  function built(page: string, index: number): string {
    const [, section = ''] =
      new RegExp(
        `<h2 id="case-${index}">.*?</h2>(.*?)(?:<h2 id=|</article>)`,
        's',
      ).exec(read(`docs/deep/${page}`)) ?? [];
    return section.trim().replace(/^<p>(.*)<\/p>$/s, '$1');
  }

  it.each(LINKS.map((one, index) => ({ ...one, index })))(
    'contains a link: $name',
    ({ built: expected, index }) => {
      expect(built('page', index)).toContain(expected);
    },
  );
  it.each(CODE.map((one, index) => ({ ...one, index })))(
    'contains code as it was written: $name',
    ({ built: expected, index }) => {
      const text = built('code', index)
        .replaceAll(/<\/?span[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>');
      expect(text).toContain(expected);
    },
  );
  it.each(PICTURES.map((one, index) => ({ ...one, index })))(
    'contains a picture: $name',
    ({ built: expected, index }) => {
      expect(built('pictures', index)).toContain(expected);
    },
  );
  it.each(Object.keys(ELSEWHERE).map((name, index) => ({ name, index })))(
    'contains the picture $name',
    ({ name, index }) => {
      const [, source = ''] =
        /<img alt="a" src="([^"]*)">/.exec(built('elsewhere', index)) ?? [];
      const file = join(
        site,
        'docs/deep/elsewhere',
        decodeURIComponent(source),
      );
      expect(readFileSync(file, 'utf8')).toBe(name);
    },
  );
  it.each(Object.keys(DIAGRAMS).map((name, index) => ({ name, index })))(
    'contains a diagram $name',
    ({ index }) => {
      expect(built('diagrams', index)).toContain(
        '<pre class="mermaid"><code>flowchart LR\n  a --&gt; b</code></pre>',
      );
    },
  );

  it('contains the source of diagrams that are not drawn, with a remark', () => {
    expect(built('others', 0)).toContain(
      'The docs draw diagrams of mermaid only',
    );
    expect(built('others', 0)).toContain('a -&gt; b');
    expect(built('others', 1)).toContain('{% dot a.svg');
  });

  it('contains the links and pictures of the start page', () => {
    const page = read('');
    expect(page).toContain(
      '<a href="docs/stock/#a--b">a</a> <a href="docs/notes/">b</a> <img alt="c" src="pictures/',
    );
  });

  it('contains the anchors of GitLab beside those of mkdocs', () => {
    const page = read('docs/stock');
    for (const id of [
      'a-b',
      'a--b',
      'groe',
      'gr%C3%B6%C3%9Fe',
      'same_1',
      'same-1',
    ]) {
      expect(page).toContain(`id="${id}"`);
    }
  });

  it('contains no mark, also in the search index, and nothing from outside', () => {
    const pages = ['page', 'code', 'pictures'].map(name =>
      read(`docs/deep/${name}`),
    );
    const index = readFileSync(join(site, 'search/search_index.json'), 'utf8');
    expect([...pages, index].join('\n')).not.toMatch(/xdocslink/);
    expect(index).toContain('[a](../stock.md)');
    expect(existsSync(join(site, 'docs/link.png'))).toBe(false);
  });

  it.each([
    ['diagrams', /flowchart|a --/],
    ['others', /a -/],
  ])(
    'contains the page %s in the search index without its diagrams',
    (page, source) => {
      const { docs } = z
        .object({
          docs: z.array(z.object({ location: z.string(), text: z.string() })),
        })
        .parse(
          JSON.parse(
            readFileSync(join(site, 'search/search_index.json'), 'utf8'),
          ),
        );
      const found = docs.filter(({ location }) =>
        location.startsWith(`docs/deep/${page}/`),
      );
      const text = found.map(one => one.text).join('\n');
      expect(text).toContain('Case 0');
      expect(text).not.toMatch(source);
    },
  );
});
