import type { DiscoveredProcess } from '../discovery/ProcessDeclaration.ts';
import { createPaths } from '../run/createPaths.ts';
import type { LocalOptions, Mode } from './LocalOptions.ts';

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
      const base = `http://localhost:${port + local.portOffset}`;
      // A development server on another port serves the page.
      const isElsewhere =
        mode === 'development' && Object.keys(devPorts).length > 0;
      const links: ProcessLinks = {
        health: `${base}${health}`,
        log: paths.log(name),
      };
      if (page !== undefined && !isElsewhere) {
        links.open = `${base}${page}`;
      }
      if (metrics !== undefined) {
        links.metrics = `${base}${metrics}`;
      }
      return [name, links];
    }),
  );
}
