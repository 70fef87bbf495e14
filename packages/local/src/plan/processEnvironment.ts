import { dirname, join } from 'node:path';
import type { DiscoveredProcess } from '../discovery/ProcessDeclaration.ts';
import { MARK } from '@comptoir/parts/host/markedProcesses';
import { programFolder } from '@comptoir/parts/programs/programFolder';
import type { Secrets } from '../secrets/Secrets.ts';
import { connections } from './connections.ts';
import { fillIn } from './fillIn.ts';
import type { LocalOptions, Mode } from './LocalOptions.ts';
import { personOf } from './personOf.ts';
import { processLinks } from './processLinks.ts';
import { systemPortOf } from './systemPortOf.ts';

type Pair = [name: string, value: string];

/** Creates the complete environment of a process. */
export function processEnvironment(options: {
  process: DiscoveredProcess;
  /** All declared processes, including those that this run leaves out. */
  discovered: readonly DiscoveredProcess[];
  local: LocalOptions;
  secrets: Secrets;
  mode: Mode;
  /** The variables of a process that reads the cluster; by default none. */
  cluster?: Readonly<Record<string, string>>;
}): Record<string, string> {
  const { process: own, discovered, local, secrets, mode } = options;
  const port = (declared: number) => declared + local.portOffset;
  const targets = discovered.map((one): Pair => [
    one.name,
    healthUrlOf(one, local),
  ]);
  const urls = discovered.flatMap((one): Pair[] => {
    const name = one.name.toUpperCase().replaceAll('-', '_');
    return [
      [`${name}_URL`, `http://127.0.0.1:${port(one.port)}`],
      // The URL in links and in the address bar.
      [`${name}_PUBLIC_URL`, `http://localhost:${port(one.port)}`],
    ];
  });
  const environment: Record<string, string> = {
    ...local.env,
    // `node` is the running Node, before any installed one.
    PATH: [
      ...own.programs.map(name => programFolder(name, local.cacheFolder)),
      dirname(process.execPath),
      local.env['PATH'] ?? '',
    ].join(':'),
    [MARK]: local.varFolder,
    // Reuse compiled code at the next start.
    NODE_COMPILE_CACHE: join(local.cacheFolder, 'compiled'),
    COMPTOIR_MODE: 'local',
    COMPTOIR_VAR: local.varFolder,
    COMPTOIR_READINESS_TARGETS: JSON.stringify(Object.fromEntries(targets)),
    COMPTOIR_PROCESS_LINKS: JSON.stringify(
      processLinks(discovered, { local, mode }),
    ),
    HOST: '127.0.0.1',
    PORT: String(port(own.port)),
    SYSTEM_PORT: String(systemPortOf(port(own.port))),
    PUBLIC_URL: `http://localhost:${port(own.port)}`,
    NODE_ENV: mode,
    LOG_LEVEL: 'info',
    ...(local.nodeOptions ? { NODE_OPTIONS: local.nodeOptions } : {}),
    COMPTOIR_AS: local.portalUser ?? 'guest',
    COMPTOIR_AS_NAME: personOf(local.root, local.portalUser ?? 'guest'),
    ...Object.fromEntries(urls),
    ...connections({
      process: own.name,
      needs: own.needs,
      local,
      secrets,
    }),
    ...(own.readsCluster ? options.cluster : {}),
    ...Object.fromEntries(
      own.secrets.map((name): Pair => [
        name,
        secrets.generated[`${own.name}.${name}`] ?? '',
      ]),
    ),
  };
  if (mode === 'development') {
    for (const [name, declared] of Object.entries(own.devPorts)) {
      environment[name] = String(port(declared));
    }
  }
  const declared = Object.entries(own.environment).map(
    ([name, value]): Pair => [name, fillIn(value, environment, own.file)],
  );
  return { ...environment, ...Object.fromEntries(declared) };
}

/** The URL of a process's readiness, on its system port. */
export function healthUrlOf(
  { port, health }: DiscoveredProcess,
  { portOffset }: LocalOptions,
): string {
  return `http://127.0.0.1:${systemPortOf(port + portOffset)}${health}`;
}
