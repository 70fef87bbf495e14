import { PART_GROUPS, PLATFORM } from '@comptoir/parts/Part';

const GROUPS = Object.keys(PART_GROUPS).join(', ');
const START_OPTIONS = `  --without NAME  leave out a process, a part or a group of parts (repeat it, or
                  separate by commas); the groups are ${GROUPS};
                  ${PLATFORM} stands for all of them but shop
  --as USER       enter the portal as this user instead of as a guest`;
const ENVIRONMENT = `Environment:
  COMPTOIR_PORT_OFFSET  added to every port (default 0)
  COMPTOIR_VAR          where data and logs are kept (default var)
  COMPTOIR_NODE_OPTIONS  NODE_OPTIONS of every process
  MONGODB_URI, AMQP_URL  servers to use instead of starting our own`;

/** What each command's \`--help\` prints. */
export const USAGE = {
  start: `npm start [-- options]   Starts everything and stays; Ctrl-C stops everything.
  --detach        leave it in the background once all is ready
${START_OPTIONS}
${ENVIRONMENT}`,
  dev: `npm run dev [-- options]   Like npm start, but sources are reloaded when they change.
${START_OPTIONS}
${ENVIRONMENT}`,
  stop: `npm stop   Stops everything, also what a killed run left behind. Data stay.`,
  restart: `npm run restart -- NAME…   Ends processes politely and starts them anew, with their data.
  NAME            services, parts and doubles, as npm run status lists them`,
  status: `npm run status [-- --json]   Shows what runs where.
  --json          for programs (npm run -s status -- --json prints nothing else)`,
  reset: `npm run reset [-- NAME…] [--yes]   Removes var/, or only the data of the named processes.
  --yes           do not ask`,
  'platform:build': `npm run platform:build [-- NAME…]   Builds programs from their pinned Go modules.
  NAME            only these (packages/parts/go); what is built already is left alone
Environment:
  COMPTOIR_PLATFORM_BUNDLE  a file or address to take them from instead`,
  'platform:bundle': `npm run platform:bundle [-- FILE]   Packs the platform's programs for COMPTOIR_PLATFORM_BUNDLE.
  FILE            where to (default var/platform-bundle.tar.gz)`,
} as const;

/** The commands of this package. */
export type CommandName = keyof typeof USAGE;

/** Whether there is such a command. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(USAGE, name);
}
