import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  getGitLabRequestOptions,
  ScmIntegrations,
  type GitLabIntegrationConfig,
} from '@backstage/integration';
import { CATALOG_ERRORS_TOPIC } from '@backstage/plugin-catalog-backend';
import { eventsServiceRef } from '@backstage/plugin-events-node';

const EVERY_SECONDS = 60;
const TIMEOUT_MS = 10_000;

/**
 * Asks each GitLab that the catalog is read from whether it answers, and tells
 * as an error of the catalog what is wrong when it does not: discovery itself
 * only says that a fetch failed.
 */
export const gitlabWatch = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'gitlab-watch',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        scheduler: coreServices.scheduler,
      },
      async init({ config, events, scheduler }) {
        const providers = config.getConfig('catalog.providers.gitlab');
        const hosts = new Set(
          providers.keys().map(id => providers.getString(`${id}.host`)),
        );
        const integrations = ScmIntegrations.fromConfig(config).gitlab;
        await scheduler.scheduleTask({
          id: 'gitlab-watch',
          scope: 'local',
          frequency: { seconds: EVERY_SECONDS },
          timeout: { milliseconds: hosts.size * TIMEOUT_MS + 1_000 },
          async fn() {
            for (const host of hosts) {
              const gitlab = integrations.byHost(host)?.config;
              const message = gitlab && (await problemOf(gitlab));
              if (!message) {
                continue;
              }
              await events.publish({
                topic: CATALOG_ERRORS_TOPIC,
                eventPayload: {
                  entity: `gitlab:${host}`,
                  location: `url:${gitlab.apiBaseUrl}`,
                  errors: [new Error(message)],
                },
              });
            }
          },
        });
      },
    });
  },
});

/** What is wrong with a GitLab, and what to do; undefined when nothing is. */
export async function problemOf(
  gitlab: GitLabIntegrationConfig,
): Promise<string | undefined> {
  const meanwhile = 'The catalog goes on with what it read last.';
  try {
    const answer = await fetch(`${gitlab.apiBaseUrl}/version`, {
      ...getGitLabRequestOptions(gitlab),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answer.body?.cancel();
    if (answer.ok) {
      return undefined;
    }
    return [401, 403].includes(answer.status)
      ? `GitLab at ${gitlab.apiBaseUrl} refuses the token (${answer.status}): give the entry of integrations.gitlab for ${gitlab.host} one that has not expired, with the scopes read_api and read_repository. ${meanwhile}`
      : `GitLab at ${gitlab.apiBaseUrl} answers ${answer.status}: see its own status page. ${meanwhile}`;
  } catch (error) {
    return `GitLab at ${gitlab.apiBaseUrl} cannot be reached (${reasonOf(error)}): check the address in integrations.gitlab, DNS, and whether the network lets the portal out. ${meanwhile}`;
  }
}

/** fetch tells the reason as the cause of its own error. */
function reasonOf(error: unknown): string {
  if (!isError(error)) {
    return String(error);
  }
  const { cause } = error;
  return isError(cause) ? cause.message || String(cause.code) : error.message;
}
