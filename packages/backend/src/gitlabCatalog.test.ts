import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import gitlabModule from '@backstage/plugin-catalog-backend-module-gitlab';
import eventsPlugin from '@backstage/plugin-events-backend';
import gitlabEventsModule from '@backstage/plugin-events-backend-module-gitlab';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import { setTimeout as pause } from 'node:timers/promises';
import request from 'supertest';
import {
  startGitLabDouble,
  type GitLabDouble,
} from './__testUtils__/startGitLabDouble';

/** The catalog polls for work every second and processes it in several rounds. */
jest.setTimeout(30_000);

const SECRET = 'of-the-webhook';
const LOCATION = 'catalog-info.yaml';
const CART = 'services/cart/catalog-info.yaml';

const described = (description: string) => `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: cart
  description: ${description}
spec:
  type: service
  lifecycle: production
  owner: team-shop
`;

describe('the catalog from GitLab', () => {
  let gitlab: GitLabDouble;

  beforeEach(async () => {
    gitlab = await startGitLabDouble();
    gitlab.files.set(
      LOCATION,
      `
apiVersion: backstage.io/v1alpha1
kind: Location
metadata: { name: shop }
spec:
  targets: [./${CART}]
`,
    );
    gitlab.files.set(CART, described('Stores the items of a cart'));
  });

  afterEach(() => gitlab.stop());

  async function start(token = startGitLabDouble.token) {
    const { server, stop } = await startTestBackend({
      features: [
        catalogPlugin,
        eventsPlugin,
        eventsServiceFactory,
        gitlabModule,
        gitlabEventsModule,
        mockServices.rootLogger.factory(),
        mockServices.rootConfig.factory({
          data: {
            backend: { baseUrl: 'http://localhost:7007' },
            integrations: {
              gitlab: [
                {
                  host: gitlab.host,
                  baseUrl: `http://${gitlab.host}`,
                  apiBaseUrl: `http://${gitlab.host}/api/v4`,
                  token,
                },
              ],
            },
            catalog: {
              providers: {
                gitlab: {
                  company: {
                    host: gitlab.host,
                    group: 'company',
                    schedule: {
                      frequency: { hours: 1 },
                      timeout: { minutes: 1 },
                    },
                  },
                },
              },
            },
            events: {
              useEventBus: 'never',
              http: { topics: ['gitlab'] },
              modules: { gitlab: { webhookSecret: SECRET } },
            },
          },
        }),
      ],
    });
    return { server, stop };
  }

  async function describes(
    server: Parameters<typeof request>[0],
    text: string,
  ): Promise<void> {
    const path = '/api/catalog/entities/by-name/component/default/cart';
    for (;;) {
      const { body } = await request(server).get(path);
      if (body.metadata?.description === text) {
        return;
      }
      await pause(50);
    }
  }

  const sendPush = (
    server: Parameters<typeof request>[0],
    secret: string,
    modified: string[],
  ) =>
    request(server)
      .post('/api/events/http/gitlab')
      .set('X-Gitlab-Event', 'Push Hook')
      .set('X-Gitlab-Token', secret)
      .send(startGitLabDouble.push(gitlab.host, modified));

  it("reads the group's projects, and reads a file again after a push", async () => {
    const { server } = await start();
    await describes(server, 'Stores the items of a cart');

    gitlab.files.set(CART, described('Stores the items of each cart'));
    await sendPush(server, SECRET, [CART]).expect(202);

    await describes(server, 'Stores the items of each cart');
  });

  it('rejects a webhook with a wrong secret', async () => {
    const { server } = await start();

    await sendPush(server, 'guessed', [CART]).expect(403);
  });
});
