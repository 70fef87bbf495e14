import { PART_GROUPS, PLATFORM } from '@comptoir/parts/Part';

const GROUPS = Object.keys(PART_GROUPS).join(', ');
const START_OPTIONS = `  --without NAME  leave out a process, a part or a group of parts (repeat it, or
                  separate by commas); the groups are ${GROUPS};
                  ${PLATFORM} means all groups but shop
  --as USER       sign the portal's guest in as this user`;
const ENVIRONMENT = `Environment:
  COMPTOIR_PORT_OFFSET  added to every port (default 0)
  COMPTOIR_VAR          folder for data and logs (default var)
  COMPTOIR_NODE_OPTIONS  NODE_OPTIONS of every process
  MONGODB_URI, AMQP_URL  servers to use instead of local parts
  KUBECONFIG, ARGOCD_URL, ARGOCD_TOKEN  the cluster that the portal shows instead of the local one`;

/** The \`--help\` text of each command. */
export const USAGE = {
  start: `npm start [-- options]   Starts everything; Ctrl-C stops everything.
  --detach        run in the background; return when all is ready
${START_OPTIONS}
${ENVIRONMENT}`,
  dev: `npm run dev [-- options]   Like npm start, but sources are reloaded when they change.
${START_OPTIONS}
${ENVIRONMENT}`,
  stop: `npm stop   Stops everything, including the processes of a killed run. Keeps the data.`,
  restart: `npm run restart -- NAME…   Stops processes gracefully and starts them again with their data.
  NAME            services, parts and doubles, as npm run status lists them`,
  status: `npm run status [-- --json]   Prints the state and URL of each process.
  --json          JSON for programs (npm run -s status -- --json prints nothing else)`,
  reset: `npm run reset [-- NAME…] [--yes]   Removes var/, or only the data of the named processes.
  --yes           skip the question`,
  'platform:build': `npm run platform:build [-- NAME…]   Builds programs from their pinned Go modules.
  NAME            only these modules (packages/parts/go); skips those already built
Environment:
  COMPTOIR_PLATFORM_BUNDLE  file or URL of a bundle to unpack instead`,
  'platform:bundle': `npm run platform:bundle [-- FILE]   Packs the platform's programs for COMPTOIR_PLATFORM_BUNDLE.
  FILE            output file (default var/platform-bundle.tar.gz)`,
} as const;

/** The commands of this package. */
export type CommandName = keyof typeof USAGE;

/** Whether a command has this name. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(USAGE, name);
}
