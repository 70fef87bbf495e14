import { createMockDirectory } from '@backstage/backend-test-utils';
import { unlinkSync, writeFileSync } from 'node:fs';
import { startCatalog } from './__testUtils__/startCatalog';

/** The catalog polls for work every second; one test waits for several rounds. */
jest.setTimeout(60_000);

const component = (name: string, owner = '  owner: team-shop') =>
  `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
spec:
  type: service
  lifecycle: production
${owner}
`;

describe('descriptions', () => {
  const folder = createMockDirectory();
  const path = (name: string) => folder.resolve(`parts/${name}.yaml`);
  const write = (name: string, text: string) => writeFileSync(path(name), text);

  async function start() {
    folder.setContent({
      parts: {
        'cart.yaml': component('cart'),
        'mail.yaml': component('mail'),
      },
      'all.yaml': `apiVersion: backstage.io/v1alpha1
kind: Location
metadata:
  name: all
spec:
  targets: [./parts/*.yaml]
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: team-shop
spec:
  type: team
  children: []
`,
    });
    const started = await startCatalog({
      root: folder.resolve('all.yaml'),
      catalog: { processingInterval: { seconds: 1 } },
    });
    await started.expectNames(['cart', 'mail']);
    return started;
  }

  it('reports a file with an error, keeps its last valid content, and reads the others', async () => {
    const { problems, expectNames } = await start();

    write('cart', 'kind: Component\n  metadata: [');
    const [problem] = await problems(1);

    expect(problem).toMatchObject({
      location: `file:${path('cart')}`,
      line: 1,
      message: expect.stringContaining('YAML'),
      advice: expect.stringContaining('Correct the file'),
    });
    await expectNames(['cart', 'mail']);

    write('again', component('post'));
    await expectNames(['cart', 'mail', 'post']);

    write('cart', component('cart'));
    await problems(0);
  });

  it('reports a file with an entity without an owner', async () => {
    const { problems } = await start();

    write('cart', component('cart', ''));

    expect(await problems(1)).toEqual([
      expect.objectContaining({
        location: `file:${path('cart')}`,
        message: expect.stringContaining("required property 'owner'"),
      }),
    ]);
  });

  it('reports a file that no parser can read beside every other error', async () => {
    const { problems, expectNames } = await start();

    write('again', component('cart'));
    await problems(1);
    write('again', `${component('cart')}---\nkind: *nothing\n`);
    write('owner', component('post', '  Owner: team-shop'));
    write('kind', component('post').replace('Component', 'Komponent'));
    const found = await problems(4);

    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          location: `file:${path('again')}`,
          line: 10,
          message: expect.stringContaining('The alias *nothing has no anchor'),
        }),
        expect.objectContaining({
          location: `file:${path('owner')}`,
          line: 8,
          message: expect.stringContaining('write owner'),
        }),
        expect.objectContaining({
          location: `file:${path('kind')}`,
          line: 2,
          message: expect.stringContaining('The kind Komponent does not exist'),
        }),
      ]),
    );
    await expectNames(['cart', 'mail']);
  });

  it('reports both files with the same name, until one of them changes', async () => {
    const { problems, expectNames } = await start();

    write('again', component('cart'));
    const [problem] = await problems(1);

    expect(problem).toMatchObject({
      location: `file:${path('again')}`,
      message: expect.stringContaining(
        `component:default/cart is already described by file:${path('cart')}`,
      ),
      advice: expect.stringContaining('Change metadata.name'),
    });

    write('again', component('post'));
    await expectNames(['cart', 'mail', 'post']);
    await problems(0);
  });

  it('removes the entities of a removed file', async () => {
    const { expectNames } = await start();

    unlinkSync(path('cart'));

    await expectNames(['mail']);
  });
});
