import { z } from 'zod';
import type { ProcessStatus } from '../supervisor/ProcessStatus.ts';

/** Time limit of a request, in milliseconds; a report comes from memory. */
const TIMEOUT_MS = 1_000;

/** A dependency of a process, as `/health/dependencies` reports it. */
export const DependencyState = z.object({
  name: z.string(),
  state: z.enum(['up', 'down', 'unknown']),
  /** Start of this state, ISO 8601. */
  since: z.string(),
  /** Why it was down last; null if it never was. */
  lastError: z.string().nullable(),
});
/** See the schema of the same name. */
export type DependencyState = z.infer<typeof DependencyState>;

const Report = z.object({ dependencies: z.array(DependencyState) });

/** Reads the dependencies of each ready process by name. A process without a valid report has none. */
export async function readDependencies(
  processes: readonly ProcessStatus[],
): Promise<ReadonlyMap<string, readonly DependencyState[]>> {
  const reports = await Promise.all(
    processes.map(async (one): Promise<[string, DependencyState[]]> => [
      one.name,
      await read(one),
    ]),
  );
  return new Map(reports);
}

async function read({
  kind,
  state,
  healthUrl,
}: ProcessStatus): Promise<DependencyState[]> {
  if (kind === 'part' || state !== 'ready' || healthUrl === null) {
    return [];
  }
  try {
    const response = await fetch(new URL('dependencies', healthUrl), {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return Report.parse(await response.json()).dependencies;
  } catch {
    return [];
  }
}
