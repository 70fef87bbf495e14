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

  /** The messages that it tells in one look. */
  async function look(token = startGitLabDouble.token): Promise<string[]> {
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

  it('says nothing while GitLab answers', async () => {
    expect(await look()).toEqual([]);
    await gitlab.stop();
  });

  it('says that the token is refused, and which one is needed', async () => {
    const [message] = await look('glpat-expired');
    await gitlab.stop();

    expect(message).toMatch(/refuses the token \(401\).*read_api/);
    expect(message).not.toContain('glpat-expired');
  });

  it('says that GitLab cannot be reached, why, and what goes on', async () => {
    await gitlab.stop();

    expect(await look()).toEqual([
      expect.stringMatching(
        /cannot be reached \(.*ECONNREFUSED.*\): check the address.*goes on/,
      ),
    ]);
  });
});
