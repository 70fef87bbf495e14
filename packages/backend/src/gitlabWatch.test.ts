import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  startGitLabDouble,
  type GitLabDouble,
} from './__testUtils__/startGitLabDouble';
import { gitlabWatch } from './gitlabWatch';

jest.setTimeout(30_000);

describe('gitlabWatch', () => {
  let gitlab: GitLabDouble;
  beforeEach(async () => {
    gitlab = await startGitLabDouble();
  });

  /** Runs one check and returns the published messages. */
  async function check(token = startGitLabDouble.token): Promise<string[]> {
    const messages: string[] = [];
    const scheduler = mockServices.scheduler();
    const backend = await startTestBackend({
      features: [
        catalogPlugin,
        gitlabWatch,
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => ({
            async publish({ eventPayload }) {
              const { errors } = eventPayload as { errors: Error[] };
              messages.push(...errors.map(({ message }) => message));
            },
            async subscribe() {},
          }),
        }),
        mockServices.rootConfig.factory({
          data: {
            integrations: {
              gitlab: [
                {
                  host: gitlab.host,
                  apiBaseUrl: `http://${gitlab.host}/api/v4`,
                  token,
                },
              ],
            },
            catalog: {
              providers: { gitlab: { company: { host: gitlab.host } } },
            },
          },
        }),
      ],
    });
    messages.length = 0;
    await scheduler.triggerTask('gitlab-watch');
    await backend.stop();
    return messages;
  }

  it('publishes nothing while GitLab responds', async () => {
    expect(await check()).toEqual([]);
    await gitlab.stop();
  });

  it('reports a rejected token and the required scopes', async () => {
    const [message] = await check('glpat-expired');
    await gitlab.stop();

    expect(message).toMatch(/rejects the token \(401\).*read_api/);
    expect(message).not.toContain('glpat-expired');
  });

  it('reports that GitLab cannot be reached, the cause and the remedy', async () => {
    await gitlab.stop();

    expect(await check()).toEqual([
      expect.stringMatching(
        /cannot be reached \(.*ECONNREFUSED.*\): check the address.*last valid content/,
      ),
    ]);
  });
});
