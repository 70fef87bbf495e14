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
 * Checks every minute whether each GitLab of the catalog responds; publishes the
 * problem and its remedy as an error of the catalog. Discovery itself only logs that
 * a fetch failed.
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

/** Returns the problem of a GitLab and its remedy; undefined when it responds. */
export async function problemOf(
  gitlab: GitLabIntegrationConfig,
): Promise<string | undefined> {
  const meanwhile = 'The catalog keeps its last valid content.';
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
      ? `GitLab at ${gitlab.apiBaseUrl} rejects the token (${answer.status}): set a valid token with the scopes read_api and read_repository in the entry of integrations.gitlab for ${gitlab.host}. ${meanwhile}`
      : `GitLab at ${gitlab.apiBaseUrl} returned ${answer.status}: check its status page. ${meanwhile}`;
  } catch (error) {
    return `GitLab at ${gitlab.apiBaseUrl} cannot be reached (${reasonOf(error)}): check the address in integrations.gitlab, DNS, and the network's rules for outgoing connections. ${meanwhile}`;
  }
}

/** Returns the cause of an error of fetch, whose own message is only `fetch failed`. */
function reasonOf(error: unknown): string {
  if (!isError(error)) {
    return String(error);
  }
  const { cause } = error;
  return isError(cause) ? cause.message || String(cause.code) : error.message;
}
