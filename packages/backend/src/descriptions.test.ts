import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import catalogFiles from '@comptoir/plugin-catalog-backend-module-files';
import overviewPlugin from '@comptoir/plugin-overview-backend';
import type { DescriptionProblem } from '@comptoir/plugin-overview-common';
import { unlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import request from 'supertest';

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
    const scheduler = mockServices.scheduler();
    const { server } = await startTestBackend({
      features: [
        catalogPlugin,
        catalogFiles,
        overviewPlugin,
        eventsServiceFactory,
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        createServiceFactory({
          service: signalsServiceRef,
          deps: {},
          factory: () => ({ publish: async () => {} }),
        }),
        mockServices.rootLogger.factory(),
        mockServices.rootConfig.factory({
          data: {
            backend: { baseUrl: 'http://localhost:7007' },
            catalog: {
              processingInterval: { seconds: 1 },
              rules: [{ allow: ['Component', 'Group', 'Location'] }],
              locations: [{ type: 'file', target: folder.resolve('all.yaml') }],
            },
            events: { useEventBus: 'never' },
          },
        }),
      ],
    });

    /** Waits until there are this many problems, and returns them. */
    async function problems(count: number): Promise<DescriptionProblem[]> {
      for (;;) {
        const { body } = await request(server).get(
          '/api/overview/descriptions',
        );
        if (body.items.length === count) {
          return body.items;
        }
        await pause(50);
      }
    }
    async function expectNames(expected: string[]): Promise<void> {
      for (;;) {
        const { body } = await request(server).get(
          '/api/catalog/entities?filter=kind=component&fields=metadata.name',
        );
        const found = body.map(
          (one: { metadata: { name: string } }) => one.metadata.name,
        );
        if (found.sort().join() === expected.join()) {
          return;
        }
        // Runs the cleanup at once; its interval is 30 seconds.
        await scheduler.triggerTask('catalog_orphan_cleanup');
        await pause(50);
      }
    }
    await expectNames(['cart', 'mail']);
    return { problems, expectNames };
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
