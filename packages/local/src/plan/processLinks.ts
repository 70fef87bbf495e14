import type { DiscoveredProcess } from '../discovery/ProcessDeclaration.ts';
import { createPaths } from '../run/createPaths.ts';
import type { LocalOptions, Mode } from './LocalOptions.ts';
import { systemPortOf } from './systemPortOf.ts';

/** Addresses of a process for a browser on this machine, and the path of its log. */
export interface ProcessLinks {
  /** Absent when the process has no page. */
  open?: string;
  health: string;
  /** Absent when the process exposes no metrics. */
  metrics?: string;
  /** Absolute path. */
  log: string;
}

/** Returns the links of each process by name, as the portal shows them. */
export function processLinks(
  processes: readonly DiscoveredProcess[],
  { local, mode }: { local: LocalOptions; mode: Mode },
): Record<string, ProcessLinks> {
  const paths = createPaths(local.varFolder);
  return Object.fromEntries(
    processes.map(({ name, port, health, page, metrics, devPorts }) => {
      const own = port + local.portOffset;
      const base = `http://localhost:${own}`;
      const system = `http://localhost:${systemPortOf(own)}`;
      // A development server on another port serves the page.
      const isElsewhere =
        mode === 'development' && Object.keys(devPorts).length > 0;
      const links: ProcessLinks = {
        health: `${system}${health}`,
        log: paths.log(name),
      };
      if (page !== undefined && !isElsewhere) {
        links.open = `${base}${page}`;
      }
      if (metrics !== undefined) {
        links.metrics = `${system}${metrics}`;
      }
      return [name, links];
    }),
  );
}
