import { createMockDirectory } from '@backstage/backend-test-utils';
import { mkdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { startCatalog } from './__testUtils__/startCatalog';

/** Files are compared every two seconds, and errors repeated every five. */
jest.setTimeout(60_000);

const component = (name: string, description = 'A component') =>
  `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
  description: ${description}
spec:
  type: service
  lifecycle: production
  owner: team-shop
`;
const api = `apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: cart
spec:
  type: openapi
  lifecycle: production
  owner: team-shop
  definition:
    $text: ./openapi.json
`;
const location = `apiVersion: backstage.io/v1alpha1
kind: Location
metadata:
  name: all
spec:
  targets: [./parts/*/catalog-info.yaml]
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: team-shop
spec:
  type: team
  children: []
`;

describe('changed catalog files', () => {
  const folder = createMockDirectory();
  const stops: (() => Promise<void>)[] = [];
  const path = (file: string) => folder.resolve(`parts/${file}`);
  const write = (file: string, text: string) => writeFileSync(path(file), text);

  beforeEach(() =>
    folder.setContent({
      'all.yaml': location,
      parts: {
        cart: {
          'catalog-info.yaml': `${component('cart')}---\n${api}`,
          'openapi.json': '{"info":"first"}',
        },
        mail: { 'catalog-info.yaml': component('mail') },
      },
      database: {},
      next: { 'catalog-info.yaml': component('mail', 'The next one') },
    }),
  );
  afterEach(async () => {
    for (const stop of stops.splice(0)) {
      await stop();
    }
  });

  /** Starts with an interval that no test reaches: only changes are read. */
  async function start(names = ['cart', 'mail']) {
    const started = await startCatalog({
      root: folder.resolve('all.yaml'),
      catalog: { watchFiles: true, processingInterval: { hours: 1 } },
      database: folder.resolve('database'),
    });
    stops.push(() => started.stop());
    await started.expectNames(names);
    return started;
  }

  it('reads a changed file', async () => {
    const { expectText } = await start();

    write('mail/catalog-info.yaml', component('mail', 'Changed'));

    await expectText('component/default/mail', 'Changed');
  });

  it('reads a changed placeholder file', async () => {
    const { expectText } = await start();
    await expectText('api/default/cart', 'first');

    write('cart/openapi.json', '{"info":"second"}');

    await expectText('api/default/cart', 'second');
  });

  it('reads a file in a folder that git replaced', async () => {
    const { expectText } = await start();

    renameSync(path('mail'), folder.resolve('old'));
    renameSync(folder.resolve('next'), path('mail'));
    await expectText('component/default/mail', 'The next one');

    // The new folder, too, is watched.
    write('mail/catalog-info.yaml', component('mail', 'Changed'));
    await expectText('component/default/mail', 'Changed');
  });

  it('reads an added file, and drops the entities of a removed one', async () => {
    const { expectNames } = await start();

    mkdirSync(path('post'));
    write('post/catalog-info.yaml', component('post'));
    await expectNames(['cart', 'mail', 'post']);

    unlinkSync(path('mail/catalog-info.yaml'));
    await expectNames(['cart', 'post']);
  });

  it('reads a file that was emptied and filled again', async () => {
    const { expectNames } = await start();

    write('mail/catalog-info.yaml', '');
    await expectNames(['cart']);

    write('mail/catalog-info.yaml', component('mail'));
    await expectNames(['cart', 'mail']);
  });

  it('reports an added file with an error, until it is corrected', async () => {
    const { problems, expectNames } = await start();

    mkdirSync(path('post'));
    write('post/catalog-info.yaml', 'kind: [');
    await problems(1);

    write('post/catalog-info.yaml', component('post'));
    await expectNames(['cart', 'mail', 'post']);
    await problems(0);
  });

  it('reports a missing placeholder file, until it is added', async () => {
    const { problems, expectText } = await start();

    mkdirSync(path('post'));
    write('post/catalog-info.yaml', api.replace('cart', 'post'));
    await problems(1);

    write('post/openapi.json', '{"info":"added"}');
    await expectText('api/default/post', 'added');
    await problems(0);
  });

  it('reads an ignored file when the other file with its name is removed', async () => {
    const { problems, expectText } = await start();

    mkdirSync(path('post'));
    write('post/catalog-info.yaml', component('mail', 'The ignored one'));
    await problems(1);

    unlinkSync(path('mail/catalog-info.yaml'));
    await expectText('component/default/mail', 'The ignored one');
  });

  it('reads what changed while the portal was stopped, also after an error', async () => {
    mkdirSync(path('post'));
    write('post/catalog-info.yaml', api.replace('cart', 'post'));
    const { problems } = await start();
    await problems(1);
    await stops.pop()?.();

    write('post/openapi.json', '{"info":"added"}');
    write('cart/openapi.json', '{"info":"second"}');
    const { expectText } = await start();

    await expectText('api/default/post', 'added');
    await expectText('api/default/cart', 'second');
  });
});
